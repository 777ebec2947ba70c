/** Names from a catalogue, for ids that come as text. */
import { obligationsOf, regimeCalled } from '../../core/regimes/index.js';
import type { Names } from './words.js';

/** A regime's name. */
export function regimeName({ regimes }: Pick<Names, 'regimes'>, regime: string): string {
  return (regimes as Readonly<Record<string, string>>)[regime] ?? regimeCalled(regime).title;
}

/** An obligation's title; the regime's own where the catalogue has none. */
export function obligationTitle(
  { obligations }: Pick<Names, 'obligations'>,
  regime: string,
  obligation: string,
): string {
  const titles = (obligations as Readonly<Record<string, Readonly<Record<string, string>>>>)[
    regime
  ];
  const own = obligationsOf(regimeCalled(regime))[obligation]?.title;
  return titles?.[obligation] ?? own ?? obligation;
}

/** What is given to people, and not filed with an authority. */
const NOTICES: readonly string[] = ['customer-notice', 'principal-notice'];

/** Whether an obligation is a notice to people: languages have another verb for it. */
export function isNotice(obligation: string): boolean {
  return NOTICES.includes(obligation);
}

/** A kind of fact; its id where the catalogue has no word for it. */
export function factName({ facts }: Pick<Names, 'facts'>, kind: string): string {
  return (facts as Readonly<Record<string, string>>)[kind] ?? kind;
}

/** When an option may be used. */
export function optionText({ options }: Pick<Names, 'options'>, obligation: string): string {
  return (options as Readonly<Record<string, string>>)[obligation] ?? '';
}
