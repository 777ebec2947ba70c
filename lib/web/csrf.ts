/**
 * A token in every form, so that no page of another site can send one with a reader's cookie. It
 * follows from the session, which nobody else knows, and says nothing of it.
 */
import type { Context } from 'hono';
import { sentence } from '../core/sentence.js';
import { digestOf } from '../engine/chain.js';
import { mustBeSameOrigin } from './auth.js';
import { CrossOrigin } from './refusals.js';

/** The field of a form that holds it. */
export const CSRF_FIELD = 'csrf';

/** What the forms of a session hold. */
export function csrfTokenOf(session: string): string {
  return digestOf(`csrf ${session}`);
}

/**
 * @param token what the form holds
 * @param csrf what the forms of this session hold
 * @throws CrossOrigin where a form is not one of ours, made for this session
 */
export function mustBeOurForm(c: Context, token: string | undefined, csrf: string): void {
  mustBeSameOrigin(c);
  if (token === csrf) return;
  throw new CrossOrigin(
    sentence`This form is of another session. Open the page again, and use it there.`,
  );
}
