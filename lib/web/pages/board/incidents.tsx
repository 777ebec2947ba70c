/** Lists of incidents below the board: open ones, the next due first, and closed ones. */
import type { Entity, IncidentHead, PageOf } from '../../../engine/ports.js';
import { Moment, regimeIn } from '../../components/said.js';
import { boardWords } from '../../words/board.js';
import { type Html, linkTo, table } from '../layout.js';
import type { Reader } from '../reader.js';

interface Incidents {
  readonly page: PageOf<IncidentHead>;
  readonly entities: readonly Entity[];
  readonly reader: Reader;
  readonly otherwise: string;
  /** Where its next page is, and what the link says. */
  readonly next: { readonly href: string; readonly text: string };
}

export function Incidents({ page, entities, reader, otherwise, next }: Incidents) {
  const { heads } = boardWords[reader.language];
  const titles = [heads.incident, heads.regimes, heads.next, heads.registered];
  const rows = page.items.map((head) => cellsOf(head, entities, reader));
  return (
    <>
      <div class="wide" tabindex={0}>
        {table(titles, rows, otherwise)}
      </div>
      {page.cursor === null ? (
        ''
      ) : (
        <p>
          <a href={next.href}>{next.text}</a>
        </p>
      )}
    </>
  );
}

function cellsOf(
  head: IncidentHead,
  entities: readonly Entity[],
  { language, zone }: Reader,
): readonly Html[] {
  const entity = entities.find(({ id }) => id === head.entity);
  const zones = [zone ?? entity?.zone];
  return [
    <>
      {linkTo('incidents', head.id, head.title)}
      {head.drill ? <strong class="line">{boardWords[language].drill}</strong> : ''}
      {entities.length > 1 ? <span class="line soft">{entity?.name ?? head.entity}</span> : ''}
    </>,
    head.regimes.map((regime) => regimeIn(language, regime)).join(', '),
    <Moment at={head.nextPlanBy} zones={zones} language={language} />,
    <Moment at={head.registeredAt} zones={zones} language={language} />,
  ];
}
