/**
 * A token in every form, so that no page of another site can send one with a reader's cookie. It
 * follows from the session, which nobody else knows, and says nothing of it.
 */
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { digestOf } from '../engine/chain.js';
import { mustBeSameOrigin } from './auth.js';
import { COOKIE } from './cookies.js';
import { CrossOrigin } from './refusals.js';

/** The field of a form that holds it. */
export const CSRF_FIELD = 'csrf';

export function csrfTokenOf(c: Context): string {
  return digestOf(`csrf ${getCookie(c, COOKIE) ?? ''}`);
}

/** @throws CrossOrigin where a form is not one of ours, made for this session */
export function mustBeOurForm(c: Context, token: unknown): void {
  mustBeSameOrigin(c);
  if (token === csrfTokenOf(c)) return;
  throw new CrossOrigin('This form is of another session. Open the page again, and use it there.');
}
