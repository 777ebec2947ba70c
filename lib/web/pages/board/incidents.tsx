/** Lists of incidents below the board: open ones, the next due first, and closed ones. */
import type { Entity, IncidentHead, PageOf } from '../../../engine/ports.js';
import { cards } from '../../components/cards.js';
import { type Html, linkTo } from '../../components/html.js';
import { Moment } from '../../components/said.js';
import { Wide } from '../../components/wide.js';
import { boardWords } from '../../words/board.js';
import { saidWords } from '../../words/said.js';
import { regimeIn } from '../../words/say.js';
import type { Reader } from '../reader.js';

interface Incidents {
  /** As its heading says. */
  readonly name: string;
  readonly page: PageOf<IncidentHead>;
  readonly entities: readonly Entity[];
  readonly reader: Reader;
  readonly otherwise: string;
  /** Where its next page is, and what the link says. */
  readonly next: { readonly href: string; readonly text: string };
}

export function Incidents({ name, page, entities, reader, otherwise, next }: Incidents) {
  const rows = page.items.map((head) => cellsOf(head, entities, reader));
  return (
    <>
      <Wide name={name}>{cards('incidents', reader.language, rows, otherwise)}</Wide>
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
    head.regimes.map((regime) => regimeIn(language, regime)).join(saidWords[language].comma),
    <Moment at={head.nextPlanBy} zones={zones} language={language} />,
    <Moment at={head.registeredAt} zones={zones} language={language} />,
  ];
}
