/** Who signs people in: a user pool of the stack, or the company's own issuer. */
import { describe, expect, it } from 'vitest';
import { ROLES } from '../../lib/engine/tokens.js';
import { type Resource, resolved, resources, templateOf } from './made.js';

const ENDPOINT = '<DoorApi\\w+\\.ApiEndpoint>';
const pool = templateOf();
const own = templateOf({
  issuer: 'https://id.acme.eu',
  clientId: 'tocsin',
  audience: 'api://tocsin',
  rolesClaim: 'roles',
  publicUrl: 'https://tocsin.acme.eu',
});

function environmentOf(template: typeof pool): Readonly<Record<string, unknown>> {
  const [, { Properties }] = resources(template, 'AWS::Lambda::Function').find(
    ([, resource]) => resource.Properties.FunctionName === 'Tocsin-api',
  ) as [string, Resource];
  return (Properties.Environment as { readonly Variables: Record<string, unknown> }).Variables;
}

describe('The user pool', () => {
  it('takes nobody who was not invited, and nobody without a second factor', () => {
    pool.hasResourceProperties('AWS::Cognito::UserPool', {
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      UsernameAttributes: ['email'],
      Policies: {
        PasswordPolicy: {
          MinimumLength: 14,
          RequireLowercase: true,
          RequireUppercase: true,
          RequireNumbers: true,
          RequireSymbols: true,
        },
      },
    });
  });

  it('has a group for each role', () => {
    const groups = resources(pool, 'AWS::Cognito::UserPoolGroup').map(
      ([, { Properties }]) => Properties.GroupName,
    );
    expect(groups.toSorted()).toEqual([...ROLES].toSorted());
  });

  it('knows the pages as a client without a secret, by code alone, for an hour', () => {
    const [[, { Properties }]] = resources(pool, 'AWS::Cognito::UserPoolClient') as [
      [string, Resource],
    ];
    expect(Properties).toMatchObject({
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 'email', 'profile'],
      ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'],
      SupportedIdentityProviders: ['COGNITO'],
      PreventUserExistenceErrors: 'ENABLED',
      EnableTokenRevocation: true,
      AccessTokenValidity: 60,
      TokenValidityUnits: { AccessToken: 'minutes' },
    });
    expect((Properties.CallbackURLs as readonly unknown[]).map(resolved)).toEqual([
      expect.stringMatching(`^${ENDPOINT}/sign-in/callback$`),
    ]);
    expect((Properties.LogoutURLs as readonly unknown[]).map(resolved)).toEqual([
      expect.stringMatching(`^${ENDPOINT}/$`),
    ]);
  });

  it('has a page of its own, under a name that no other account has', () => {
    const [[, { Properties }]] = resources(pool, 'AWS::Cognito::UserPoolDomain') as [
      [string, Resource],
    ];
    expect(resolved(Properties.Domain)).toBe('tocsin-123456789012-eu-central-1');
  });

  it('is what the program trusts', () => {
    const environment = environmentOf(pool);
    expect(resolved(environment.TOCSIN_ISSUER)).toMatch(/^<PeoplePool\w+\.ProviderURL>$/);
    expect(resolved(environment.TOCSIN_CLIENT_ID)).toMatch(/^<PeoplePoolPages\w+>$/);
    expect(environment.TOCSIN_AUDIENCE).toBeUndefined();
    expect(environment.TOCSIN_ROLES_CLAIM).toBe('cognito:groups');
    expect(resolved(environment.TOCSIN_SIGN_IN_DOMAIN)).toMatch(
      /^https:\/\/<PeoplePoolDomain\w+>\.auth\.eu-central-1\.amazoncognito\.com$/,
    );
    expect(resolved(environment.TOCSIN_PUBLIC_URL)).toMatch(new RegExp(`^${ENDPOINT}$`));
    expect(resolved(environment.TOCSIN_HOSTS)).toMatch(
      /^<DoorApi\w+>\.execute-api\.eu-central-1\.amazonaws\.com$/,
    );
  });
});

describe('An issuer of the company’s own', () => {
  it('leaves Cognito out', () => {
    const types = Object.values(own.toJSON().Resources as Record<string, Resource>).map(
      ({ Type }) => Type,
    );
    expect(types.filter((type) => type.startsWith('AWS::Cognito'))).toEqual([]);
    expect(types).toContain('AWS::Lambda::Function');
    expect(own.toJSON().Outputs).not.toHaveProperty('UserPool');
  });

  it('is what the program trusts', () => {
    expect(environmentOf(own)).toMatchObject({
      TOCSIN_ISSUER: 'https://id.acme.eu',
      TOCSIN_CLIENT_ID: 'tocsin',
      TOCSIN_AUDIENCE: 'api://tocsin',
      TOCSIN_ROLES_CLAIM: 'roles',
      TOCSIN_PUBLIC_URL: 'https://tocsin.acme.eu',
    });
    expect(environmentOf(own)).not.toHaveProperty('TOCSIN_SIGN_IN_DOMAIN');
  });
});

describe('The outputs', () => {
  it.each([
    ['with a user pool', pool, ['Bus', 'ClientId', 'Issuer', 'Mail', 'Table', 'Url', 'UserPool']],
    ['with an issuer', own, ['Bus', 'ClientId', 'Issuer', 'Mail', 'Table', 'Url']],
  ] as const)('%s', (_, template, names) => {
    expect(Object.keys(template.toJSON().Outputs).toSorted()).toEqual(names);
  });

  it('say what is left to do before mail goes out', () => {
    const { Mail } = pool.findOutputs('Mail');
    expect(Mail?.Value).toMatch(/follow the link that SES sent to tocsin@acme\.eu/);
    expect(Mail?.Value).toMatch(/SNS sent to security@acme\.eu.*production access/);
  });
});
