/** Closings of a calendar announced after it was shipped. */
import * as z from 'zod';
import { sentence } from '../core/sentence.js';
import { type Claim, claimed, claimedBefore } from '../engine/claims.js';
import { type ClosureEffect, declareClosure, previewClosure } from '../engine/declare-closure.js';
import type { AllSettings, DeclaredClosure } from '../engine/ports.js';
import { Conflict } from '../engine/problems.js';
import { closureDeclared, closurePreview, closureRead } from './answers/closures.js';
import { listOf } from './answers/parts.js';
import { placed } from './places.js';
import type { WebPorts } from './ports.js';
import { keyedCall } from './repeats.js';
import { type Answer, type Call, type Route, route } from './route.js';
import { text } from './schemas.js';
import { saying } from './wrong-shape.js';

const ONE_LINE = /^[^\p{Cc}\p{Zl}\p{Zp}]+$/u;
const LONGEST_SOURCE = 200;

/** Whether a closure can be announced so: it stands in subjects of mails. */
export function isSource(source: string): boolean {
  return ONE_LINE.test(source) && source.length <= LONGEST_SOURCE;
}

const closure = z.strictObject({
  calendar: z.string(),
  date: z.string(),
  /** It is the reason that mails and pages give for the day. */
  source: text(LONGEST_SOURCE)
    .refine((source) => ONE_LINE.test(source), saying(sentence`A source is one line.`))
    .meta({ pattern: ONE_LINE.source }),
});

const example = {
  calendar: 'us-federal',
  date: '2026-12-24',
  source: 'Executive Order of 10 December',
};

/** Where it is said in the call: the engine checks it as the one closure of a scenario. */
export const inTheCall = (pointer: string) => pointer.replace('/closures/0', '');

const list = route({
  method: 'GET',
  path: '/api/closures',
  summary: 'The closures that were declared.',
  may: 'read',
  answers: { 200: listOf(closureRead) },
  handle: async (_, { settings }): Promise<Answer> => {
    return { json: { items: (await settings.read()).closures } };
  },
});

const preview = route({
  method: 'POST',
  path: '/api/closures/preview',
  summary: 'The milestones that a closure would move; nothing is written.',
  may: 'settings',
  body: closure,
  answers: { 200: closurePreview },
  example,
  handle: async ({ body }, ports): Promise<Answer> => {
    const effects = await placed(() => previewClosure(body, ports), inTheCall);
    return { json: { effects: effects.map(effectJson) } };
  },
});

const declare = route({
  method: 'POST',
  path: '/api/closures',
  summary: 'Declares a closure; every open incident hears of it.',
  may: 'settings',
  body: closure,
  answers: { 201: closureDeclared },
  example,
  async handle(call, ports): Promise<Answer> {
    const { body, by } = call;
    const before = await declaredBy(call, ports);
    if (before) return before;
    const claim: Claim = (id) => claimed(keyedCall(call), id, ports);
    try {
      const declared = await placed(() => declareClosure({ ...body, by, claim }, ports), inTheCall);
      return answer(declared.closure, declared.effects);
    } catch (error) {
      // The same call, carried out by its twin just now.
      const twin = error instanceof Conflict ? await declaredBy(call, ports) : undefined;
      if (twin) return twin;
      throw error;
    }
  },
});

/** The answer to a call that was carried out before. @throws KeyConflict */
async function declaredBy(call: Call, ports: WebPorts): Promise<Answer | undefined> {
  const id = await claimedBefore(keyedCall(call), ports);
  const done = id === undefined ? undefined : await declaredAs(id, ports);
  return done && { ...answer(done, await effectsOfDeclared(done, ports)), repeated: true };
}

/** Like all that is answered to a call that succeeds, in English. */
function effectJson({ problem, ...effect }: ClosureEffect) {
  return { ...effect, ...(problem && { problem: problem.toString() }) };
}

function answer(declared: DeclaredClosure, effects: readonly ClosureEffect[]): Answer {
  const location = `/api/closures#${declared.id}`;
  return { status: 201, json: { closure: declared, effects: effects.map(effectJson) }, location };
}

async function declaredAs(
  id: string,
  { settings }: WebPorts,
): Promise<DeclaredClosure | undefined> {
  return (await settings.read()).closures.find((one) => one.id === id);
}

/**
 * What a closure that was declared moves of the incidents that are open: what it would move if it
 * were not there. Writes nothing.
 * @throws InputProblem
 */
export function effectsOfDeclared(
  declared: DeclaredClosure,
  ports: WebPorts,
): Promise<readonly ClosureEffect[]> {
  const without = async (): Promise<AllSettings> => {
    const all = await ports.settings.read();
    return { ...all, closures: all.closures.filter(({ id }) => id !== declared.id) };
  };
  const settings = Object.create(ports.settings, { read: { value: without } });
  return previewClosure(declared, { ...ports, settings });
}

export const closureRoutes: readonly Route[] = [list, preview, declare];
