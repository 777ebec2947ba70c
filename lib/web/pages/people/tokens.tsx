/** Tokens for scripts: the list, and the form of a new one. An administrator’s alone. */
import { Temporal } from '../../../core/model.js';
import { DEFAULT_DAYS, MOST_DAYS, ROLES, type ShownToken } from '../../../engine/tokens.js';
import { cards } from '../../components/cards.js';
import { BoxesField } from '../../components/choice-field.js';
import { TextField } from '../../components/field.js';
import { fieldAmong, marksOf } from '../../components/marks.js';
import { Moment } from '../../components/said.js';
import { Wide } from '../../components/wide.js';
import type { Refused } from '../../forms/refused.js';
import { shellWords } from '../../words/shell.js';
import { tokenWords } from '../../words/tokens.js';
import { Csrf } from '../layout.js';
import type { Reader } from '../reader.js';

/** What a token is to be, as it stands in the form. */
export interface TypedToken {
  readonly name: string;
  readonly roles: readonly string[];
  readonly days: string;
}

export const NEW_TOKEN: TypedToken = { name: '', roles: [], days: String(DEFAULT_DAYS) };

interface SectionProps {
  readonly reader: Reader;
  readonly tokens: readonly ShownToken[];
  readonly now: Temporal.Instant;
  /** The id that the next token is to have: a form that is sent twice makes one token. */
  readonly nextId: string;
  readonly typed: TypedToken;
  readonly refused: Refused | undefined;
}

/** The field of the new token's form that a pointer is about. */
export const tokenField = fieldAmong('name', 'roles', 'days');

export function TokenSection({ reader, tokens, now, nextId, typed, refused }: SectionProps) {
  const marks = marksOf(refused, tokenField);
  const words = tokenWords[reader.language];
  const { roles } = shellWords[reader.language];
  return (
    <section id="tokens">
      <h2>{words.heading}</h2>
      <p>{words.text}</p>
      <Wide name={words.heading}>
        {cards(
          'tokens',
          reader.language,
          tokens.map((token) => tokenRow(token, reader, now)),
          words.none,
        )}
      </Wide>
      <form class="sheet" method="post" action="/people/tokens">
        <h3>{words.make}</h3>
        <Csrf reader={reader} />
        <input type="hidden" name="id" value={nextId} />
        <TextField
          name="name"
          label={words.name}
          help={words.nameHelp}
          marks={marks}
          value={typed.name}
          isRequired
        />
        <BoxesField
          name="roles"
          label={words.roles}
          marks={marks}
          ticked={typed.roles}
          choices={ROLES.map((role) => [role, roles[role]])}
        />
        <TextField
          name="days"
          label={words.days}
          help={words.daysHelp(MOST_DAYS)}
          marks={marks}
          value={typed.days}
          isRequired
        />
        <div class="actions">
          <button type="submit">{words.make}</button>
        </div>
      </form>
    </section>
  );
}

function tokenRow(token: ShownToken, { language, zone }: Reader, now: Temporal.Instant) {
  const words = tokenWords[language];
  const { id, name, roles, createdAt, createdBy, expiresAt } = token;
  const isOver = Temporal.Instant.compare(expiresAt, now) <= 0;
  return [
    <>
      {name} <code class="line">{id}</code>
    </>,
    roles.map((role) => shellWords[language].roles[role]).join(language === 'ja' ? '、' : ', '),
    <>
      <Moment at={createdAt} zones={[zone]} language={language} />
      {words.madeBy(createdBy)}
    </>,
    <>
      <Moment at={expiresAt} zones={[zone]} language={language} />
      {isOver ? <strong>▲ {words.ended}</strong> : ''}
    </>,
    <a href={`/people/revoke?id=${encodeURIComponent(id)}`}>{words.revoke(name)}</a>,
  ];
}
