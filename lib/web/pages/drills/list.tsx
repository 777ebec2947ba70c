/** Drills that run, and those that are over. */
import type { IncidentHead, PageOf } from '../../../engine/ports.js';
import { cards } from '../../components/cards.js';
import { linkTo } from '../../components/html.js';
import { Moment } from '../../components/said.js';
import { Wide } from '../../components/wide.js';
import type { WebPorts } from '../../ports.js';
import { drillsWords } from '../../words/drills.js';
import { regimeIn } from '../../words/say.js';
import type { Reader } from '../reader.js';

/** Drills on one list. */
const DRILLS = 25;
/** Incidents that are asked for at once, and how often: drills stand among them. */
const PAGE = 100;
const MOST_ROUNDS = 5;

/** A page of drills; it may be short and go on all the same. */
export async function drillsIn(
  state: 'open' | 'closed',
  cursor: string | undefined,
  { board }: Pick<WebPorts, 'board'>,
): Promise<PageOf<IncidentHead>> {
  const items: IncidentHead[] = [];
  let next = cursor;
  for (let round = 0; round < MOST_ROUNDS && items.length < DRILLS; round += 1) {
    const page = await board.incidents(state, PAGE, next);
    items.push(...page.items.filter(({ drill }) => drill));
    if (page.cursor === null) return { items, cursor: null };
    next = page.cursor;
  }
  return { items, cursor: next ?? null };
}

interface DrillListProps {
  /** As its heading says. */
  readonly name: string;
  readonly page: PageOf<IncidentHead>;
  readonly otherwise: string;
  readonly reader: Reader;
  /** Where it goes on. */
  readonly href: string;
  readonly isFirst: boolean;
}

export function DrillList({ name, page, otherwise, reader, href, isFirst }: DrillListProps) {
  const { language, zone } = reader;
  const words = drillsWords[language];
  const rows = page.items.map(({ id, title, regimes, registeredAt }) => [
    <>
      {linkTo('incidents', id, title)} <strong>{words.mark}</strong>
    </>,
    regimes.map((regime) => regimeIn(language, regime)).join(', '),
    <Moment at={registeredAt} zones={[zone]} language={language} />,
  ]);
  const empty = page.cursor === null ? otherwise : words.notHere;
  return (
    <>
      <Wide name={name}>{cards('drills', language, rows, empty)}</Wide>
      <p class="actions">
        {page.cursor === null ? '' : <a href={href}>{words.more}</a>}
        {isFirst ? '' : <a href="/drills">{words.first}</a>}
      </p>
    </>
  );
}
