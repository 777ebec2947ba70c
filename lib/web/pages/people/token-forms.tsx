/** Making a token, which is shown once, and revoking one, after a question. */
import { sentence } from '../../../core/sentence.js';
import { mustBeAllowed } from '../../../engine/may.js';
import type { UserRole } from '../../../engine/ports.js';
import { NotFound } from '../../../engine/problems.js';
import { listTokens, makeToken, revokeToken } from '../../../engine/tokens.js';
import type { Form } from '../../forms/form.js';
import { type Refused, refusalOf } from '../../forms/refused.js';
import type { WebPorts } from '../../ports.js';
import { tokenWords } from '../../words/tokens.js';
import { Csrf, page } from '../layout.js';
import { goTo } from '../pages.js';
import { actorOf, type Reader } from '../reader.js';
import type { TypedToken } from './tokens.js';

/** As `Ids` makes them; anything else was not in our form. */
const TOKEN_ID = /^tok-[0-9a-z]{1,20}$/;

const NOT_OURS = sentence`This form is not one of ours. Open the page again.`;

/**
 * Makes a token and shows it, in this answer alone: there is no page that could show it again.
 * @returns what was wrong, for the page of all settings to say
 */
export async function tokenMade(
  form: Form,
  reader: Reader,
  ports: WebPorts,
): Promise<Response | { readonly typed: TypedToken; readonly refused: Refused }> {
  const by = actorOf(reader);
  mustBeAllowed(by, 'settings');
  const typed = { name: form.text('name'), roles: form.all('roles'), days: form.text('days') };
  const { name, days } = typed;
  const roles = typed.roles as readonly UserRole[]; // the engine checks them
  const id = form.text('id');
  try {
    if (!TOKEN_ID.test(id)) throw new NotFound(NOT_OURS);
    const order = { name, roles, days: /^\d{1,6}$/.test(days) ? Number(days) : 0, by };
    // The form brings its id: the same form again is the same call.
    const { token } = await makeToken({ ...order, claim: async () => id }, ports);
    return madePage(token, name, reader);
  } catch (error) {
    const refused = refusalOf(error, reader.language);
    if (!refused) throw error;
    return { typed, refused };
  }
}

function madePage(token: string, name: string, reader: Reader): Promise<Response> {
  const words = tokenWords[reader.language];
  return page(
    { title: words.madeTitle, viewer: reader, status: 201 },
    <>
      <p>
        <strong>{name}</strong>
      </p>
      <p role="status">{words.once}</p>
      <pre class="written" id="token">
        {token}
      </pre>
      <div class="actions">
        <button type="button" data-copy="token" data-copied={words.copied} hidden data-scripted>
          {words.copy}
        </button>
      </div>
      <p>
        {words.send} <code>Authorization: Bearer …</code>
      </p>
      <p>
        <a href="/people#tokens">{words.toPeople}</a>
      </p>
    </>,
  );
}

/** Asks once more. */
export async function revokePage(id: string, reader: Reader, ports: WebPorts): Promise<Response> {
  const token = (await listTokens(actorOf(reader), ports)).find((one) => one.id === id);
  if (!token) throw new NotFound(sentence`There is no token ${id}.`);
  const words = tokenWords[reader.language];
  return page(
    { title: words.revokeTitle(token.name), viewer: reader },
    <form method="post" action="/people/revoke">
      <Csrf reader={reader} />
      <input type="hidden" name="id" value={id} />
      <p>{words.revokeText}</p>
      <div class="actions">
        <button type="submit">{words.revokeButton}</button>
      </div>
      <p>
        <a href="/people#tokens">{words.back}</a>
      </p>
    </form>,
  );
}

export async function revoked(form: Form, reader: Reader, ports: WebPorts): Promise<Response> {
  const id = form.text('id');
  await revokeToken(id, actorOf(reader), ports);
  return goTo(`/people?removed=${encodeURIComponent(id)}#tokens`);
}
