/**
 * What an installation is told, from the context of the CDK: `cdk.json`, or `-c name=value`.
 * All mistakes are told at once, a sentence each, before anything is made.
 */
import * as z from 'zod';

/** An identity provider of the company's own, in place of the user pool that the stack makes. */
export interface GivenIssuer {
  readonly issuer: string;
  readonly clientId: string;
  readonly audience: string;
  readonly rolesClaim: string | undefined;
}

export interface Settings {
  readonly stackName: string;
  /** As it stands in `From`: an address, or `Name <address>`. */
  readonly sender: string;
  readonly senderAddress: string;
  /** Who hears of the machine's alarms, and of everything while no people are set up. */
  readonly alarmAddress: string;
  /** The home zone of the first entity. */
  readonly zone: string;
  readonly issuer: GivenIssuer | undefined;
  /** Where people find the pages, if not at the address that AWS gives; no slash at its end. */
  readonly publicUrl: string | undefined;
  /** Whether facts, people and logs outlive the stack. */
  readonly removalPolicy: 'retain' | 'destroy';
  readonly logRetentionDays: number;
}

/** Settings that cannot be used; the message is all the sentences. */
export class ConfigurationMistakes extends Error {
  constructor(readonly sentences: readonly string[]) {
    super(sentences.join('\n'));
    this.name = 'ConfigurationMistakes';
  }
}

/** The periods that CloudWatch knows; 400 days are the default: a year, and its audit. */
export const RETENTIONS: readonly number[] = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288,
  3653,
];

const ADDRESS = /^[^\s@<>",;]+@[^\s@<>",;]+\.[^\s@<>",;.]+$/;
const NAMED = /^[^<>"\r\n]+<([^<>]*)>$/;

const schema = z.object({
  stackName: text(
    'stackName',
    // 30 letters leave room for `-mail-events` in a function's name, and for account and region
    // in that of the sign-in page, whose words AWS keeps for itself.
    'a name of at most 30 letters, digits and hyphens that begins with a letter and contains ' +
      'neither "aws" nor "amazon" nor "cognito"',
    (name) => /^[A-Za-z][A-Za-z0-9-]{0,29}$/.test(name) && !/aws|amazon|cognito/i.test(name),
  ).default('Tocsin'),
  sender: text(
    'sender',
    'a mail address or a name with one, such as "Tocsin <tocsin@your-company.com>"',
    (sender) => ADDRESS.test(addressOf(sender)),
  ),
  alarmAddress: text('alarmAddress', 'one mail address, such as security@your-company.com', (it) =>
    ADDRESS.test(it),
  ),
  zone: text('zone', 'the IANA name of a time zone, such as Europe/Berlin', isZone),
  issuer: text('issuer', 'the https address of an OIDC issuer', isHttps).optional(),
  clientId: text('clientId', 'the id that the issuer gave to Tocsin', isSomething).optional(),
  audience: text('audience', 'what access tokens for Tocsin bear as `aud`', isSomething).optional(),
  rolesClaim: text('rolesClaim', 'the claim that lists the roles', isSomething).optional(),
  publicUrl: text(
    'publicUrl',
    'an https address without a path, such as https://tocsin.your-company.com',
    (url) => isHttps(url) && new URL(url).pathname === '/' && !/[?#]/.test(url),
  ).optional(),
  removalPolicy: text('removalPolicy', '"retain" or "destroy"', (it) =>
    ['retain', 'destroy'].includes(it),
  ).default('retain'),
  logRetentionDays: z
    .union([z.string(), z.number()], { error: '' })
    .refine((days) => RETENTIONS.includes(Number(days)), {
      error: sentence(
        'logRetentionDays',
        `a number of days that CloudWatch knows: ${RETENTIONS.join(', ')}`,
      ),
    })
    .default(400),
});

/** The names of all settings. */
export const SETTINGS: readonly string[] = Object.keys(schema.shape);

/**
 * The settings in a context.
 * @throws ConfigurationMistakes
 */
export function settingsFrom(context: Readonly<Record<string, unknown>>): Settings {
  // `-c issuer=` takes a value of `cdk.json` away.
  const given = Object.fromEntries(Object.entries(context).filter(([, value]) => value !== ''));
  const { success, data, error } = schema.safeParse(given);
  const sentences = [
    ...unknownNames(given),
    ...(error?.issues ?? []).map(({ message }) => message),
    ...signInMistakes(given),
  ];
  if (!success || sentences.length > 0) throw new ConfigurationMistakes(sentences);
  const { issuer, clientId = '', audience = '', rolesClaim, publicUrl, ...rest } = data;
  return {
    ...rest,
    senderAddress: addressOf(data.sender),
    issuer: issuer === undefined ? undefined : { issuer, clientId, audience, rolesClaim },
    publicUrl: publicUrl?.replace(/\/+$/, ''),
    removalPolicy: data.removalPolicy === 'destroy' ? 'destroy' : 'retain',
    logRetentionDays: Number(data.logRetentionDays),
  };
}

/** The CDK's own names have a colon, a slash or a hyphen in them; a plain word was meant for us. */
function unknownNames(context: object): readonly string[] {
  return Object.keys(context)
    .filter((name) => /^\w+$/.test(name) && !SETTINGS.includes(name))
    .map((name) => `There is no setting "${name}"; the settings are: ${SETTINGS.join(', ')}.`);
}

/** What of the sign-in does not go together. */
function signInMistakes(context: Readonly<Record<string, unknown>>): readonly string[] {
  const has = (name: string) => context[name] !== undefined;
  if (has('issuer')) {
    return ['clientId', 'audience']
      .filter((name) => !has(name))
      .map((name) => `With an issuer, ${name} is needed too: give it with -c ${name}=….`);
  }
  return ['clientId', 'audience', 'rolesClaim']
    .filter(has)
    .map((name) => `Without an issuer, ${name} says nothing: give -c issuer=… or leave it out.`);
}

/** A text that passes a test; otherwise the sentence says what the setting takes. */
function text(name: string, wants: string, passes: (value: string) => boolean) {
  const error = sentence(name, wants);
  return z.string({ error }).refine(passes, { error });
}

function sentence(name: string, wants: string) {
  return ({ input }: { readonly input?: unknown }) =>
    input === undefined
      ? `${name} is missing: it takes ${wants}. Give it with -c ${name}=….`
      : `${name} takes ${wants}, not ${JSON.stringify(input)}.`;
}

function addressOf(sender: string): string {
  return (NAMED.exec(sender)?.[1] ?? sender).trim();
}

function isSomething(value: string): boolean {
  return value.trim() === value && value !== '';
}

function isHttps(value: string): boolean {
  return URL.canParse(value) && new URL(value).protocol === 'https:';
}

/** Offsets such as +01:00 are known to it as well; they know no summer time. */
function isZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return /^[A-Za-z]/.test(value);
  } catch {
    return false;
  }
}
