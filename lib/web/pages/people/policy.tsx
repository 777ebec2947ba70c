/** The form of a policy: JSON as the API takes it, checked by the engine, beside the default. */
import { defaultPolicy } from '../../../core/plan.js';
import { sentence } from '../../../core/sentence.js';
import { DEFAULT_POLICY, policiesOf, putPolicy } from '../../../engine/change-settings.js';
import { mustBeAllowed } from '../../../engine/may.js';
import type { NamedPolicy } from '../../../engine/ports.js';
import { BadCall, NotFound } from '../../../engine/problems.js';
import { LongField, TextField } from '../../components/field.js';
import { idOf, marksOf } from '../../components/marks.js';
import { Problem } from '../../components/problem.js';
import { Wide } from '../../components/wide.js';
import type { Form } from '../../forms/form.js';
import { type Refused, refusedBy } from '../../forms/refused.js';
import { LONGEST_POLICY } from '../../longest.js';
import type { WebPorts } from '../../ports.js';
import { policyFrom, policyJson, policy as shape } from '../../settings-schemas.js';
import { peopleWords } from '../../words/people.js';
import { policyWords } from '../../words/policies.js';
import { wrongShape } from '../../wrong-shape.js';
import { Csrf, page } from '../layout.js';
import { goTo } from '../pages.js';
import { actorOf, type Reader } from '../reader.js';
import { SaveOrBack } from './save.js';

interface Typed {
  readonly isNew: boolean;
  readonly id: string;
  readonly json: string;
}

export async function policyPage(
  id: string | undefined,
  reader: Reader,
  { settings }: WebPorts,
): Promise<Response> {
  mustBeAllowed(reader, 'settings');
  if (id === undefined) return formPage({ isNew: true, id: '', json: THE_DEFAULT }, reader);
  const found = policiesOf(await settings.read()).find((one) => one.id === id);
  if (!found) throw new NotFound(sentence`There is no policy ${id}.`);
  return formPage({ isNew: false, id, json: written(found) }, reader);
}

/** Puts a policy; what was wrong is said on the same page, with all that was typed. */
export async function policySaved(form: Form, reader: Reader, ports: WebPorts): Promise<Response> {
  const by = actorOf(reader);
  mustBeAllowed(by, 'settings');
  const typed = { isNew: !form.has('known'), id: form.text('id'), json: form.text('policy') };
  const refused = await refusedBy(reader.language, async () => {
    await putPolicy(policyIn(typed), by, ports, typed.isNew ? 'new' : undefined);
  });
  if (refused) return formPage(typed, reader, refused);
  return goTo(`/people?saved=${encodeURIComponent(typed.id)}`);
}

/** @throws BadCall, WrongShape */
function policyIn({ id, json }: Typed): NamedPolicy {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    const said = sentence`This is not JSON: ${(error as Error).message}. Compare it with the default below.`;
    throw new BadCall(said, '/policy');
  }
  const read = shape.safeParse({ policy: value }, { reportInput: true });
  if (!read.success) throw wrongShape(read.error.issues);
  return { id, policy: policyFrom(read.data.policy) };
}

function written(policy: NamedPolicy): string {
  return JSON.stringify(policyJson(policy).policy, null, 2);
}

const THE_DEFAULT = written({ id: DEFAULT_POLICY, policy: defaultPolicy });

function formPage(typed: Typed, reader: Reader, refused?: Refused): Promise<Response> {
  const { language } = reader;
  const words = policyWords[language];
  const marks = marksOf(withPlaces(refused), fieldOf);
  const title = typed.isNew ? words.newTitle : words.title(typed.id);
  return page(
    { title, viewer: reader, status: refused?.status ?? 200 },
    <>
      <form class="sheet" method="post" action="/people/policy">
        <Problem refused={refused} language={language} fieldOf={fieldOf} />
        <Csrf reader={reader} />
        {typed.isNew ? '' : <input type="hidden" name="known" value="yes" />}
        <TextField
          name="id"
          label={peopleWords[language].id}
          marks={marks}
          value={typed.id}
          isRequired
          isFixed={!typed.isNew}
        />
        <LongField
          name="policy"
          label={words.json}
          help={words.jsonHelp(LONGEST_POLICY)}
          marks={marks}
          value={typed.json}
          rows={24}
          longest={LONGEST_POLICY}
          spellcheck={false}
        />
        <SaveOrBack reader={reader} back="/people#policies" />
      </form>
      <details id="the-default">
        <summary>{words.default}</summary>
        <Wide name={words.default}>
          <pre>{THE_DEFAULT}</pre>
        </Wide>
      </details>
    </>,
  );
}

/** All but what is about the id is about the JSON, and says where in it. */
function fieldOf(pointer: string): string {
  return idOf(pointer === '/id' ? 'id' : 'policy');
}

/** At the JSON, each says where in it. */
function withPlaces(refused: Refused | undefined): Refused | undefined {
  if (!refused) return undefined;
  const complaints = refused.complaints.map(({ detail, pointer }) => {
    const place = pointer === '/id' ? '' : pointer.replace(/^\/policy(?=\/|$)/, '');
    return { pointer, detail: place === '' ? detail : `${place}: ${detail}` };
  });
  return { ...refused, complaints };
}
