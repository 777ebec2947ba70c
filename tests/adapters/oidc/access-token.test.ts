/** Which bearer tokens of the issuer are good, for whom, and what happens while it is away. */
import { exportSPKI, SignJWT, UnsecuredJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import {
  type AccessTokenRules,
  verifyAccessToken,
} from '../../../lib/adapters/oidc/access-token.js';
import { Issuer } from '../../../lib/adapters/oidc/discovery.js';
import { IssuerUnavailable } from '../../../lib/engine/sessions.js';
import { CLIENT, issuerForEach, later, newKey, now } from './fake-issuer.js';

const fake = issuerForEach();

interface Logged {
  readonly what: string;
  readonly fields: unknown;
}

/** One program that asks the issuer, and may know something of it already. */
function program(more: Partial<AccessTokenRules> = {}) {
  const logged: Logged[] = [];
  const log = {
    info: () => {},
    error: (what: string, fields?: unknown) => void logged.push({ what, fields }),
  };
  const issuer = fake.issuer.url;
  const keys = new Issuer({ issuer, clientId: CLIENT, now, log, allowInsecure: true });
  const rules = { issuer, clientId: CLIENT, rolesClaim: 'cognito:groups', keys, now, ...more };
  return { logged, verify: (token: string) => verifyAccessToken(token, rules) };
}

const verify = async (token: string | Promise<string>, more?: Partial<AccessTokenRules>) =>
  program(more).verify(await token);

const ana = { name: 'sub-1', roles: ['grc'] };
const seconds = (n: number) => Math.floor(Date.now() / 1000) + n;

describe('A good token', () => {
  it('of Cognito, without audience and type', async () => {
    expect(await verify(fake.issuer.token())).toEqual(ana);
  });

  it.each([
    {},
    { typ: 'JWT' },
    { typ: 'at+jwt' },
    { typ: 'application/at+jwt' },
    { typ: 'AT+JWT' },
  ])('of the type %j', async (header) => {
    expect(await verify(fake.issuer.token({}, header))).toEqual(ana);
  });

  it('for our audience, of whatever client, alone or among others', async () => {
    const claims = { token_use: undefined, client_id: 'cli' };
    for (const aud of ['api', ['other', 'api']]) {
      expect(await verify(fake.issuer.token({ ...claims, aud }), { audience: 'api' })).toEqual(ana);
    }
  });

  it('of a clock that is five seconds before or behind', async () => {
    expect(await verify(fake.issuer.token({ nbf: seconds(5) }))).toEqual(ana);
    expect(await verify(fake.issuer.token({ exp: seconds(-4) }))).toEqual(ana);
  });

  it('of an issuer that is set up with a slash too many or too few', async () => {
    const issuer = `${fake.issuer.url}/`;
    expect(await verify(fake.issuer.token(), { issuer })).toEqual(ana);
    expect(await verify(fake.issuer.token({ iss: issuer }))).toEqual(ana);
  });
});

describe('A token that is not good', () => {
  it.each([
    ['of another issuer', { iss: 'https://evil.example' }],
    ['of an issuer whose name begins alike', { iss: 'http://127.0.0.1' }],
    ['of no issuer', { iss: undefined }],
    ['of another client', { client_id: 'other' }],
    ['of a client in a list', { client_id: [CLIENT] }],
    ['of no client', { client_id: undefined }],
    ['of no use', { token_use: undefined }],
    ['an ID token of Cognito', { token_use: 'id', aud: CLIENT }],
    ['with a nonce', { nonce: 'n' }],
    ['with the hash of an access token', { at_hash: 'h' }],
    ['with the hash of a code', { c_hash: 'h' }],
    ['an ID token of Keycloak', { typ: 'ID' }],
    ['without an end', { exp: undefined }],
    ['of nobody', { sub: undefined }],
  ])('%s', async (_, claims) => {
    expect(await verify(fake.issuer.token(claims))).toBeUndefined();
  });

  it('that has expired, or is not good yet', async () => {
    expect(await verify(fake.issuer.token({ exp: seconds(-5) }))).toBeUndefined();
    expect(await verify(fake.issuer.token({ nbf: seconds(6) }))).toBeUndefined();
  });

  it('that was good an hour ago', async () => {
    const [token, { verify }] = [await fake.issuer.token(), program()];
    expect(await verify(token)).toEqual(ana);
    later({ hours: 1, seconds: 5 });
    expect(await verify(token)).toBeUndefined();
  });

  it.each(['id+jwt', 'logout+jwt', 'dpop+jwt', 'JWE'])('of the type %s', async (typ) => {
    expect(await verify(fake.issuer.token({}, { typ }))).toBeUndefined();
  });

  it.each([
    ['another audience', { aud: 'other' }],
    ['no audience', {}],
    ['an audience that ours begins with', { aud: 'ap' }],
  ])('for %s', async (_, claims) => {
    expect(await verify(fake.issuer.token(claims), { audience: 'api' })).toBeUndefined();
  });

  it('an ID token without any mark of one, where the API is named as its client', async () => {
    const bare = { token_use: undefined, client_id: undefined, aud: CLIENT };
    const audience = CLIENT;
    expect(await verify(fake.issuer.token(bare), { audience })).toBeUndefined();
    expect(await verify(fake.issuer.token({ ...bare, scope: 'api' }), { audience })).toEqual(ana);
    expect(await verify(fake.issuer.token(bare, { typ: 'at+jwt' }), { audience })).toEqual(ana);
  });

  it('signed with another key under the same id', async () => {
    const forged = await newKey('first', 'RS256');
    expect(await verify(fake.issuer.token({}, {}, forged))).toBeUndefined();
  });

  it('whose content was changed', async () => {
    const [head, body = '', signature] = (await fake.issuer.token()).split('.');
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString());
    claims['cognito:groups'] = ['admin'];
    const changed = Buffer.from(JSON.stringify(claims)).toString('base64url');
    expect(await verify(`${head}.${changed}.${signature}`)).toBeUndefined();
  });

  const claims = () => ({
    ...fake.issuer.ofAccessToken,
    sub: 'sub-1',
    iss: fake.issuer.url,
    exp: seconds(3600),
  });

  it('without a signature: alg none', async () => {
    expect(await verify(new UnsecuredJWT(claims()).encode())).toBeUndefined();
  });

  it('signed with the public key as if it were a secret: HS256', async () => {
    const { publicKey, kid } = fake.issuer.signsWith;
    const secret = new TextEncoder().encode(await exportSPKI(publicKey));
    const token = new SignJWT(claims()).setProtectedHeader({ alg: 'HS256', kid }).sign(secret);
    expect(await verify(token)).toBeUndefined();
  });

  it.each(['', 'tocsin_abc', 'a.b.c', '..', 'e30.e30.', 'x'.repeat(8192)])(
    'that is none: %j; the issuer is not even asked',
    async (token) => {
      expect(await verify(token)).toBeUndefined();
      expect(fake.issuer.asked).toEqual([]);
    },
  );

  it('of a stranger is no reason to ask ours', async () => {
    await verify(fake.issuer.token({ iss: 'https://evil.example' }));
    expect(fake.issuer.asked).toEqual([]);
  });
});

describe('Roles', () => {
  it.each([
    [
      ['counsel', 'grc'],
      ['grc', 'counsel'],
    ],
    [['grc', 'Admin', 'root', 'admins', 7, null, ['admin']], ['grc']],
    ['auditor  executive', ['executive', 'auditor']],
    ['grc,admin', []],
    [undefined, []],
    [{ admin: true }, []],
    [[], []],
    [['grc', 'grc'], ['grc']],
  ])('of the groups %j are %j', async (groups, roles) => {
    const token = fake.issuer.token({ 'cognito:groups': groups });
    expect((await verify(token))?.roles).toEqual(roles);
  });

  it('are read from the claim that is set, and no other', async () => {
    const claims = { 'https://tocsin.example/roles': ['admin'] };
    const rolesClaim = 'https://tocsin.example/roles';
    expect((await verify(fake.issuer.token(claims), { rolesClaim }))?.roles).toEqual(['admin']);
    expect((await verify(fake.issuer.token(claims)))?.roles).toEqual(['grc']);
  });
});

describe('The name', () => {
  const all = {
    email: 'ana@example.com',
    username: 'ana',
    'cognito:username': 'ana-c',
    preferred_username: 'ana-p',
  };
  it.each([
    [all, 'ana@example.com'],
    [{ ...all, email_verified: true }, 'ana@example.com'],
    [{ ...all, email_verified: false }, 'ana'],
    [{ ...all, email_verified: 'false' }, 'ana'],
    [{ ...all, email: '', username: 7 }, 'ana-c'],
    [{ preferred_username: ' \u202e ana\r\nBcc: x ' }, 'ana Bcc: x'],
    [{ email: '\n', username: null }, 'sub-1'],
    [{ username: 'x'.repeat(65) }, `${'x'.repeat(63)}…`],
    [{ username: 'x'.repeat(64) }, 'x'.repeat(64)],
    [{ sub: ' ' }, 'somebody'],
  ])('of %j is %j', async (claims, name) => {
    expect((await verify(fake.issuer.token(claims)))?.name).toBe(name);
  });
});

describe('Keys of the issuer', () => {
  it('are asked for once, and again after ten minutes', async () => {
    const { verify } = program();
    for (let n = 0; n < 5; n += 1) expect(await verify(await fake.issuer.token())).toEqual(ana);
    expect(fake.issuer.asked).toEqual(['/.well-known/openid-configuration', '/jwks']);
    later({ minutes: 10 });
    await verify(await fake.issuer.token());
    expect(fake.issuer.count('/jwks')).toBe(2);
    expect(fake.issuer.count('/.well-known/openid-configuration')).toBe(1);
  });

  it('are asked for once by all who come at once', async () => {
    const [token, { verify }] = [await fake.issuer.token(), program()];
    await Promise.all(Array.from({ length: 20 }, () => verify(token)));
    expect(fake.issuer.asked).toEqual(['/.well-known/openid-configuration', '/jwks']);
  });

  it('are found when they are new', async () => {
    const { verify } = program();
    await verify(await fake.issuer.token());
    const second = await newKey('second', 'ES256');
    fake.issuer.published = [...fake.issuer.published, second];
    fake.issuer.signsWith = second;
    later({ seconds: 31 });
    expect(await verify(await fake.issuer.token())).toEqual(ana);
  });

  it('are looked for once in thirty seconds, whatever ids are invented', async () => {
    const { verify } = program();
    await verify(await fake.issuer.token());
    later({ seconds: 31 });
    for (const kid of ['a', 'b', 'c']) {
      expect(await verify(await fake.issuer.token({}, { kid }))).toBeUndefined();
    }
    expect(fake.issuer.count('/jwks')).toBe(2);
  });

  it('that were withdrawn are not taken after ten minutes', async () => {
    const { verify } = program();
    const token = await fake.issuer.token({ exp: seconds(36_000) });
    expect(await verify(token)).toEqual(ana);
    fake.issuer.published = [await newKey('second')];
    later({ minutes: 10 });
    expect(await verify(token)).toBeUndefined();
  });

  it('move with the address in the document', async () => {
    const { verify } = program();
    const token = await fake.issuer.token({ exp: seconds(36_000) });
    await verify(token);
    fake.issuer.document = { jwks_uri: `${fake.issuer.url}/moved` };
    later({ hours: 1 });
    expect(await verify(token)).toEqual(ana); // there is nothing at /moved: the old ones go on
    expect(fake.issuer.count('/moved')).toBe(1);
  });
});

describe('While the issuer is away', () => {
  it.each([
    ['it does not answer', () => 'no-answer'],
    ['it is ill', () => ({ status: 500, json: {} })],
    [
      'its document is another’s',
      () => ({ status: 200, json: { issuer: 'https://evil.example' } }),
    ],
    ['it has no keys', (path) => (path === '/jwks' ? { status: 404, json: {} } : undefined)],
    ['its keys are none', (path) => (path === '/jwks' ? { status: 200, json: [] } : undefined)],
  ] as const satisfies readonly [string, NonNullable<typeof fake.issuer.ill>][])(
    'because %s, nobody says that a token is bad',
    async (_, ill) => {
      const { verify, logged } = program();
      fake.issuer.ill = ill;
      await expect(verify(await fake.issuer.token())).rejects.toBeInstanceOf(IssuerUnavailable);
      expect(logged[0]?.what).toBe('issuer not reached');
      fake.issuer.ill = undefined;
      expect(await verify(await fake.issuer.token())).toEqual(ana);
    },
  );

  it('known keys are good for twelve hours, and it is asked once in thirty seconds', async () => {
    const { verify, logged } = program();
    const token = await fake.issuer.token({ exp: seconds(100_000) });
    await verify(token);
    fake.issuer.ill = () => 'no-answer';
    later({ minutes: 10 });
    for (let n = 0; n < 5; n += 1) expect(await verify(token)).toEqual(ana);
    expect(logged).toHaveLength(1);
    later({ seconds: 30 });
    expect(await verify(token)).toEqual(ana);
    expect(logged.map(({ what }) => what)).toEqual(['issuer not reached', 'issuer not reached']);
    later({ hours: 12 });
    await expect(verify(token)).rejects.toBeInstanceOf(IssuerUnavailable);
  });

  it('nobody says that an unknown key is none', async () => {
    const { verify } = program();
    await verify(await fake.issuer.token());
    const second = await newKey('second');
    fake.issuer.ill = () => 'no-answer';
    later({ seconds: 31 });
    const token = await fake.issuer.token({}, {}, second);
    await expect(verify(token)).rejects.toBeInstanceOf(IssuerUnavailable);
    fake.issuer.ill = undefined;
    fake.issuer.published = [second];
    expect(await verify(token)).toEqual(ana);
  });

  it('it says so as a refusal that is no 401', () => {
    expect(new IssuerUnavailable('why')).toMatchObject({ status: 503, type: 'unavailable' });
  });
});

describe('The address of the issuer', () => {
  const made = (issuer: string, allowInsecure?: boolean) =>
    new Issuer({ issuer, clientId: CLIENT, now, log: { info() {}, error() {} }, allowInsecure });

  it('is https', () => {
    expect(() => made('http://issuer.example')).toThrow(TypeError);
    expect(() => made(fake.issuer.url)).toThrow(TypeError);
    expect(() => made('https://issuer.example')).not.toThrow();
  });

  it('may be http for tests, on this machine alone', () => {
    expect(() => made(fake.issuer.url, true)).not.toThrow();
    expect(() => made('http://issuer.example', true)).toThrow(TypeError);
    expect(() => made('http://127.0.0.1.evil.example', true)).toThrow(TypeError);
  });

  it('and of its keys too', async () => {
    fake.issuer.document = { jwks_uri: 'http://issuer.example/jwks' };
    const { verify, logged } = program();
    await expect(verify(await fake.issuer.token())).rejects.toBeInstanceOf(IssuerUnavailable);
    const fields = { what: 'keys', error: expect.stringContaining('over https alone') };
    expect(logged).toEqual([{ what: 'issuer not reached', fields }]);
  });
});
