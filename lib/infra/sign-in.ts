/**
 * Who signs people in: the company's own issuer, or else a user pool with a group for each role.
 * Nobody signs up by themselves, everybody has a second factor.
 */
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  AccountRecovery,
  Mfa,
  OAuthScope,
  UserPool,
  type UserPoolClient,
  UserPoolClientIdentityProvider,
  type UserPoolDomain,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.js';
import type { GivenIssuer } from './config.js';

/** What the program must know to trust a token, and to send people to the right door. */
export interface SignIn {
  readonly issuer: string;
  readonly clientId: string;
  readonly environment: Readonly<Record<string, string>>;
}

export function signInWith({ issuer, clientId, audience, rolesClaim }: GivenIssuer): SignIn {
  return {
    issuer,
    clientId,
    environment: {
      TOCSIN_ISSUER: issuer,
      TOCSIN_CLIENT_ID: clientId,
      TOCSIN_AUDIENCE: audience,
      ...(rolesClaim !== undefined && { TOCSIN_ROLES_CLAIM: rolesClaim }),
    },
  };
}

/** The roles of `lib/engine/tokens.ts`, which cannot be imported here. */
const ROLES = ['grc', 'counsel', 'executive', 'auditor', 'admin'] as const;

const ROLES_CLAIM = 'cognito:groups';

export interface PeopleProps {
  readonly publicUrl: string;
  readonly removalPolicy: RemovalPolicy;
}

export class People extends Construct {
  readonly pool: UserPool;
  readonly signIn: SignIn;

  constructor(scope: Construct, id: string, { publicUrl, removalPolicy }: PeopleProps) {
    super(scope, id);
    const { stackName } = Stack.of(this);
    this.pool = new UserPool(this, 'Pool', {
      signInAliases: { email: true },
      selfSignUpEnabled: false,
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false }, // a number can be taken over, and SMS cost
      // Long rather than odd; of the odd ones, what the security rules ask for.
      passwordPolicy: {
        minLength: 14,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3), // a weekend
      },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      userInvitation: {
        emailSubject: `Your access to ${stackName}`,
        emailBody:
          `Sign in at ${publicUrl}/sign-in as {username} with the password {####} within three ` +
          'days. You will choose a password of your own and set up an authenticator app.',
      },
      deletionProtection: removalPolicy !== RemovalPolicy.DESTROY,
      removalPolicy,
    });
    acknowledge(this.pool, {
      'AwsSolutions-COG8':
        'Threat protection is billed for each person and month, and everybody has a second factor',
    });
    for (const role of ROLES) this.pool.addGroup(role, { groupName: role });
    const client = this.#addClient(publicUrl);
    const domain = this.#addDomain();
    this.signIn = {
      issuer: this.pool.userPoolProviderUrl,
      clientId: client.userPoolClientId,
      environment: {
        TOCSIN_ISSUER: this.pool.userPoolProviderUrl,
        TOCSIN_CLIENT_ID: client.userPoolClientId,
        TOCSIN_ROLES_CLAIM: ROLES_CLAIM,
        TOCSIN_SIGN_IN_DOMAIN: domain.baseUrl(),
      },
    };
  }

  /** The pages: a public client, without a secret, that proves itself for each code (PKCE). */
  #addClient(publicUrl: string): UserPoolClient {
    return this.pool.addClient('Pages', {
      generateSecret: false,
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
        callbackUrls: [`${publicUrl}/sign-in/callback`],
        logoutUrls: [`${publicUrl}/`],
      },
      // Only by the pages of the pool itself: no call that takes a password.
      authFlows: { userSrp: false, userPassword: false, adminUserPassword: false, custom: false },
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.hours(1), // roles that were taken away are gone within it
      idTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.hours(12), // a working day
    });
  }

  /** Its name is one for all of AWS. */
  #addDomain(): UserPoolDomain {
    const { stackName, account, region } = Stack.of(this);
    const domainPrefix = `${stackName.toLowerCase()}-${account}-${region}`;
    return this.pool.addDomain('Domain', { cognitoDomain: { domainPrefix } });
  }
}
