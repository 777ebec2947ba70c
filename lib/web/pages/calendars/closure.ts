/** A closure as its form has it, and what the engine says to it. */
import { BeyondTheCalendar } from '../../../core/errors.js';
import {
  type ClosureEffect,
  declareClosure,
  previewClosure,
} from '../../../engine/declare-closure.js';
import { mustBeAllowed } from '../../../engine/may.js';
import type { AllSettings, DeclaredClosure } from '../../../engine/ports.js';
import { BadCall } from '../../../engine/problems.js';
import { placed } from '../../places.js';
import type { WebPorts } from '../../ports.js';
import { calendarWords } from '../../words/calendars.js';
import type { Form } from '../form.js';
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
  mustBeASource(typed, reader);
  return inTheForm(() => previewClosure(typed, ports));
}

/** Declares it. @throws Forbidden, InputProblem, BadCall, Conflict */
export async function declared(
  typed: TypedClosure,
  reader: Reader,
  ports: WebPorts,
): Promise<DeclaredClosure> {
  mustBeASource(typed, reader);
  const order = { ...typed, by: actorOf(reader) };
  return (await inTheForm(() => declareClosure(order, ports))).closure;
}

/** What a closure moves of the incidents that are open: what it would move if it were not there. */
export function effectsOfDeclared(
  closure: DeclaredClosure,
  ports: WebPorts,
): Promise<readonly ClosureEffect[]> {
  const without = async (): Promise<AllSettings> => {
    const all = await ports.settings.read();
    return { ...all, closures: all.closures.filter(({ id }) => id !== closure.id) };
  };
  const settings = Object.create(ports.settings, { read: { value: without } });
  return previewClosure(closure, { ...ports, settings });
}

/** It stands in subjects of mails: `web/closures.ts` asks the same of a call. */
function mustBeASource({ source }: TypedClosure, { language }: Reader): void {
  if (/^[^\p{Cc}\p{Zl}\p{Zp}]{1,200}$/u.test(source)) return;
  throw new BadCall(calendarWords[language].sourceLine, '/source');
}

/** The engine checks it as the one closure of a scenario; the form has but one. */
async function inTheForm<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await placed(act, (pointer) => pointer.replace('/closures/0', ''));
  } catch (error) {
    if (error instanceof BeyondTheCalendar) throw new BadCall(error.message, '/date');
    throw error;
  }
}
