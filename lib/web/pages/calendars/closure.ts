/** A closure as its form has it, and what the engine says to it. */
import { BeyondTheCalendar } from '../../../core/errors.js';
import { sentence } from '../../../core/sentence.js';
import {
  type ClosureEffect,
  declareClosure,
  previewClosure,
} from '../../../engine/declare-closure.js';
import { mustBeAllowed } from '../../../engine/may.js';
import type { DeclaredClosure } from '../../../engine/ports.js';
import { BadCall } from '../../../engine/problems.js';
import { inTheCall, isSource } from '../../closures.js';
import type { Form } from '../../forms/form.js';
import { placed } from '../../places.js';
import type { WebPorts } from '../../ports.js';
import { actorOf, type Reader } from '../reader.js';

export interface TypedClosure {
  readonly calendar: string;
  readonly date: string;
  readonly source: string;
}

export function typedIn(form: Pick<Form, 'text'>): TypedClosure {
  return { calendar: form.text('calendar'), date: form.text('date'), source: form.text('source') };
}

/** Where the form is, with everything still typed. */
export function formPath({ calendar, date, source }: TypedClosure): string {
  return `/calendars?${new URLSearchParams({ calendar, date, source })}#declare`;
}

/** What it would move; writes nothing. @throws Forbidden, InputProblem, BadCall */
export async function effectsOfTyped(
  typed: TypedClosure,
  reader: Reader,
  ports: WebPorts,
): Promise<readonly ClosureEffect[]> {
  mustBeAllowed(reader, 'settings');
  mustBeASource(typed);
  return inTheForm(() => previewClosure(typed, ports));
}

/** Declares it. @throws Forbidden, InputProblem, BadCall, Conflict */
export async function declared(
  typed: TypedClosure,
  reader: Reader,
  ports: WebPorts,
): Promise<DeclaredClosure> {
  mustBeASource(typed);
  const order = { ...typed, by: actorOf(reader) };
  return (await inTheForm(() => declareClosure(order, ports))).closure;
}

function mustBeASource({ source }: TypedClosure): void {
  if (isSource(source)) return;
  throw new BadCall(sentence`A source is one line of 1 to 200 characters.`, '/source');
}

async function inTheForm<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await placed(act, inTheCall);
  } catch (error) {
    if (error instanceof BeyondTheCalendar) throw new BadCall(error.sentence, '/date');
    throw error;
  }
}
