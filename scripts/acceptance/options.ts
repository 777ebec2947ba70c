/** What the run is told: where Tocsin is, who asks, how fast the drill goes, where mails go. */
import { parseArgs } from 'node:util';
import { UsageProblem } from '../../bin/host.js';

export interface Options {
  /** Without a slash at the end. */
  readonly url: string;
  readonly token: string;
  readonly speed: number;
  /** Where all three people of the drill are written to. */
  readonly to: string;
  /** Goes on where no mail would arrive, and looks at none. */
  readonly withoutMail: boolean;
}

export const USAGE = `npm run acceptance -- --url URL --token TOKEN [--speed 600] [--to ADDRESS] [--without-mail]

Drives a Tocsin that runs somewhere through a drill of four and a half legal days, over its HTTP
API, and checks all that it says. TOCSIN_URL and TOCSIN_TOKEN stand for --url and --token; the
token needs the roles grc and counsel. At 600 times the speed, the most that a Tocsin on AWS
takes, it lasts eleven minutes; one on a single machine takes --speed 20000, and half a minute.
The drill is closed at the end, whatever happens.
`;

/** The fastest that AWS takes: the command is the same wherever it is pointed. */
const USUAL_SPEED = 600;

/**
 * Amazon's mailbox simulator: it takes every message and puts nobody's name to it, spoils no
 * sender's reputation, and answers from within the sandbox too. Another mail server may refuse
 * it, and then --to names an address that it takes.
 */
const NOBODY = 'success@simulator.amazonses.com';

/** @throws UsageProblem */
export function optionsFrom(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Options | 'help' {
  const values = valuesOf(args);
  if (values.help) return 'help';
  const url = values.url ?? env.TOCSIN_URL;
  const token = values.token ?? env.TOCSIN_TOKEN;
  if (url === undefined || token === undefined) {
    throw new UsageProblem('Say where it is and who asks: --url and --token.');
  }
  return {
    url: addressFrom(url),
    token,
    speed: speedFrom(values.speed),
    to: values.to ?? NOBODY,
    withoutMail: values['without-mail'] ?? false,
  };
}

function valuesOf(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        url: { type: 'string' },
        token: { type: 'string' },
        speed: { type: 'string' },
        to: { type: 'string' },
        'without-mail': { type: 'boolean' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new UsageProblem((error as Error).message);
  }
}

function addressFrom(text: string): string {
  const url = URL.parse(text);
  if (url && /^https?:$/.test(url.protocol)) return text.replace(/\/+$/, '');
  throw new UsageProblem(`--url is an address such as https://tocsin.example.org, not ${text}.`);
}

function speedFrom(text: string | undefined): number {
  if (text === undefined) return USUAL_SPEED;
  const speed = Number(text);
  if (text.trim() !== '' && Number.isFinite(speed) && speed >= 1) return speed;
  throw new UsageProblem(`--speed says how many times as fast, such as 600, not ${text}.`);
}
