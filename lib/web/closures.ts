/** Closings of a calendar announced after it was shipped. */
import * as z from 'zod';
import { declareClosure, previewClosure } from '../engine/declare-closure.js';
import type { AllSettings, DeclaredClosure } from '../engine/ports.js';
import { closureDeclared, closurePreview, closureRead, listOf } from './answers.js';
import { placed } from './places.js';
import type { WebPorts } from './ports.js';
import { claimed } from './repeats.js';
import { type Answer, type Route, route } from './route.js';
import { text } from './schemas.js';

const closure = z.strictObject({
  calendar: z.string(),
  date: z.string(),
  /** It is the reason that mails and pages give for the day. */
  source: text(200).regex(/^[^\p{Cc}\p{Zl}\p{Zp}]+$/u, 'A source is one line.'),
});

const example = {
  calendar: 'us-federal',
  date: '2026-12-24',
  source: 'Executive Order of 10 December',
};

/** It is checked as the one closure of a scenario. */
const inTheCall = (pointer: string) => pointer.replace('/closures/0', '');

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
    return { json: { effects: await placed(() => previewClosure(body, ports), inTheCall) } };
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
    const { value: id, isFirst } = await claimed(call, ports.ids.next('closure'), ports);
    const done = isFirst ? undefined : await declaredAs(id, ports);
    if (done) return { ...answer(done, await effectsOf(done, ports)), repeated: true };
    const ids = isFirst ? { ...ports, ids: { next: () => id } } : ports;
    const declared = await placed(() => declareClosure({ ...body, by }, ids), inTheCall);
    return answer(declared.closure, declared.effects);
  },
});

function answer(declared: DeclaredClosure, effects: unknown): Answer {
  const location = `/api/closures#${declared.id}`;
  return { status: 201, json: { closure: declared, effects }, location };
}

async function declaredAs(
  id: string,
  { settings }: WebPorts,
): Promise<DeclaredClosure | undefined> {
  return (await settings.read()).closures.find((one) => one.id === id);
}

/** What it moved when it was declared: what it would move if it had not been. */
function effectsOf(declared: DeclaredClosure, ports: WebPorts) {
  const without = async (): Promise<AllSettings> => {
    const all = await ports.settings.read();
    return { ...all, closures: all.closures.filter(({ id }) => id !== declared.id) };
  };
  const settings = Object.create(ports.settings, { read: { value: without } });
  return previewClosure(declared, { ...ports, settings });
}

export const closureRoutes: readonly Route[] = [list, preview, declare];
