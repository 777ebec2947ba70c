/**
 * The request as a letter: plain, dated, and alone on the paper. It is in English in any case, for
 * the FBI reads it; what stands round it is in the reader's language.
 */
import {
  type DelayFieldName,
  type DelayFields,
  delayField,
  delayFieldNames,
  isWithoutReason,
  type Lack,
  lacksOf,
} from '../../../engine/delay-fields.js';
import { delayFields, delayWords, letterLabels } from '../../words/delay.js';
import { dayIn } from '../../words/say.js';
import { page } from '../layout.js';
import type { Reader } from '../reader.js';
import { NoReason } from './check.js';
import { withWashington } from './determined.js';
import { draftFieldId } from './draft-field.js';
import { Sender, Signature } from './letter-ends.js';
import { pathOf } from './paths.js';
import type { DelayRead } from './read.js';

export function letterPage(reader: Reader, { read, draft }: DelayRead): Promise<Response> {
  const { incident, now } = read;
  const words = delayWords[reader.language];
  const lacks = lacksOf(draft.fields);
  return page(
    { title: words.letterTitle, viewer: reader },
    <>
      <div class="unprinted">
        <p>
          <a href={pathOf(incident.id)}>{words.toDraft}</a>
        </p>
        {draft.version === 0 ? <p>{words.letterEmpty}</p> : <p class="help">{words.letterHint}</p>}
        {draft.version > 0 && lacks.length > 0 ? (
          <p class="late">
            <span aria-hidden="true">▲</span> {words.letterMissing(lacks.length)}
          </p>
        ) : (
          ''
        )}
        {draft.version > 0 && isWithoutReason(draft.fields) ? (
          <NoReason
            language={reader.language}
            to={`${pathOf(incident.id)}#${draftFieldId('disclosureRisk')}`}
          />
        ) : (
          ''
        )}
      </div>
      {draft.version === 0 ? '' : <Letter {...{ reader, draft, incident, now }} />}
    </>,
  );
}

type LetterProps = {
  readonly reader: Reader;
  readonly draft: DelayRead['draft'];
} & Pick<DelayRead['read'], 'incident' | 'now'>;

function Letter({ reader, draft: { fields }, incident, now }: LetterProps) {
  const zone = reader.zone ?? incident.zone;
  const lacks = lacksOf(fields);
  const today = now.toZonedDateTimeISO(zone).toPlainDate().toString();
  return (
    <div class="letter" lang="en">
      {incident.drill ? <p class="drill">DRILL: this is a rehearsal, and not to be sent.</p> : ''}
      <Sender fields={fields} />
      <p>{`${dayIn('en', today)} (${zone})`}</p>
      <p>To the Federal Bureau of Investigation, for the Attorney General of the United States</p>
      <h2>Request to delay disclosure of a cybersecurity incident, Form 8-K, Item 1.05(c)</h2>
      <dl>
        {delayFieldNames
          .map((name) => [name, lacks.find(({ field }) => field === name)?.what] as const)
          .filter(([name, lack]) => fields[name] !== '' || lack !== undefined)
          .map(([name, lack]) => (
            <Answer reader={reader} name={name} text={textOf(name, fields)} lack={lack} />
          ))}
      </dl>
      <Signature fields={fields} />
    </div>
  );
}

function textOf(name: DelayFieldName, fields: DelayFields): string {
  return name === 'determinationMade' ? withWashington(fields[name]) : fields[name];
}

/** On the paper too, what is missing says so: nobody signs over a gap that cannot be seen. */
const LACKS: Readonly<Record<Lack['what'], string>> = {
  empty: '[not answered]',
  'no-time': '[the time of day is missing]',
  'no-zone': '[the time zone is missing]',
};

interface AnswerProps {
  readonly reader: Reader;
  readonly name: DelayFieldName;
  readonly text: string;
  readonly lack: Lack['what'] | undefined;
}

function Answer({ reader, name, text, lack }: AnswerProps) {
  const words = delayWords[reader.language];
  const { item, choices } = delayField(name);
  const id = `letter-${name}`;
  const said = choices && text !== '' ? delayWords.en[text as 'yes' | 'no'] : text;
  const number = item === 'ours' ? '' : `${item}. `;
  return (
    <>
      <dt>{`${number}${letterLabels[name] ?? delayFields.en[name][0]}`}</dt>
      <dd>
        <span class="written" id={id}>
          {lack === 'empty' ? <strong>{LACKS.empty}</strong> : said}
        </span>{' '}
        {lack === undefined || lack === 'empty' ? '' : <strong>{LACKS[lack]} </strong>}
        {said === '' ? (
          ''
        ) : (
          <button
            class="unprinted"
            type="button"
            hidden
            data-scripted=""
            data-copy={id}
            data-copied={words.copied}
            lang={reader.language}
            aria-label={`${words.copy}: ${delayFields[reader.language][name][0]}`}
          >
            {words.copy}
          </button>
        )}
      </dd>
    </>
  );
}
