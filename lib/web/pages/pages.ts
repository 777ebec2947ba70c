/** How pages are served: to whom they are shown, and which forms are taken. */
import type { Context } from 'hono';
import { sentence } from '../../core/sentence.js';
import { mustBeAllowed } from '../../engine/may.js';
import { NotFound } from '../../engine/problems.js';
import type { Gate } from '../auth.js';
import { LONGEST_BODY } from '../body.js';
import { type Form, formOf } from '../forms/form.js';
import type { WebPorts } from '../ports.js';
import { withId } from '../schemas.js';
import { type Reader, readerOf } from './reader.js';
import { signInPage } from './sign-in.js';

type Handler = (c: Context) => Promise<Response>;

/** What a part of the pages is given to serve its routes with. */
export interface Pages {
  readonly ports: WebPorts;
  /** For whoever is signed in and may read; the others are told how to sign in. */
  shown(show: (reader: Reader, c: Context) => Promise<Response>): Handler;
  /**
   * Takes a form of ours from whoever is signed in.
   * @param longest in bytes, where a form has fields for more than others: see `longest.ts`
   */
  posted(
    act: (reader: Reader, form: Form, c: Context) => Promise<Response>,
    longest?: number,
  ): Handler;
}

export function pagesFor(gate: Gate, ports: WebPorts): Pages {
  const shown: Pages['shown'] = (show) => async (c) => {
    const viewing = await gate.viewer(c);
    if (!viewing) return signInPage(c, gate, ports);
    mustBeAllowed(viewing.actor, 'read');
    return show(await readerOf(c, viewing, ports), c);
  };
  return {
    ports,
    shown,
    posted: (act, longest = LONGEST_BODY) =>
      shown(async (reader, c) => act(reader, await formOf(c, reader.csrf, longest), c)),
  };
}

/** Goes on to a page of ours after a form was taken: pressing "reload" there sends nothing again. */
export function goTo(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path } });
}

/** An id in the address. @throws NotFound where it cannot be one */
export function idIn(c: Context): string {
  const params = withId.safeParse(c.req.param());
  if (!params.success) throw new NotFound(sentence`There is nothing under this id.`);
  return params.data.id;
}
