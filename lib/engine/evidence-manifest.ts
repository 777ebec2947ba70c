/** Reading what stands in a pack from outside: its JSON, and the manifest that names the rest. */
import { canonical } from './chain.js';
import {
  EVIDENCE_FILES,
  EVIDENCE_FORMAT,
  isObject,
  type Json,
  MANIFEST,
  type Manifest,
  MOST_STRUCTURE,
  type Parsed,
} from './evidence-format.js';
import { structureIn } from './structure.js';

/** It is no evidence pack, or one that this version cannot read; a sentence says which. */
export class NoEvidence extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'NoEvidence';
  }
}

/**
 * The manifest of a pack and what its other files hold. All of it is measured before any of it is
 * parsed.
 * @param texts by their names in the pack
 * @throws NoEvidence where there is no manifest to hold them against, or more than is read
 */
export function packIn(texts: ReadonlyMap<string, string>): {
  readonly manifest: Manifest;
  readonly parsed: Parsed;
} {
  const [, ...names] = EVIDENCE_FILES; // README.txt is no JSON
  mustBeParseable([...names, MANIFEST].map((name) => texts.get(name) ?? ''));
  const parsed: Parsed = Object.fromEntries(
    names.flatMap((name) => {
      const value = parsedFrom(texts.get(name));
      return value ? [[name, value]] : [];
    }),
  );
  return { manifest: manifestFrom(parsedFrom(texts.get(MANIFEST))), parsed };
}

function mustBeParseable(texts: readonly string[]): void {
  const structure = texts.reduce((sum, text) => sum + structureIn(text), 0);
  if (structure <= MOST_STRUCTURE) return;
  throw new NoEvidence(
    `The pack has ${structure} items and fields, and ${MOST_STRUCTURE} are read at most.`,
  );
}

/** A JSON object, as deep as can be walked through; `undefined` where it is none. */
function parsedFrom(text: string | undefined): Json | undefined {
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    canonical(value);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined; // whoever needs it says that it cannot be read
  }
}

/** Whether a field has the shape that it has in every manifest. */
const FIELDS: Readonly<Record<keyof Manifest, (value: unknown) => boolean>> = {
  format: isText,
  version: Number.isInteger,
  tocsin: isText,
  law: isText,
  incident: isText,
  drill: (value) => typeof value === 'boolean',
  madeAt: isText,
  asOf: isText,
  madeBy: (value) => isObject(value) && isText(value.name) && areTexts(value.roles),
  record: (value) => isObject(value) && Number.isInteger(value.entries) && isText(value.hash),
  files: (value) => isObject(value) && areTexts(Object.values(value)),
};

/** @throws NoEvidence */
function manifestFrom(value: Json | undefined): Manifest {
  if (value?.format !== EVIDENCE_FORMAT.format) {
    throw new NoEvidence(`This is no evidence pack of Tocsin: it has no ${MANIFEST} of one.`);
  }
  if (value.version !== EVIDENCE_FORMAT.version) {
    throw new NoEvidence(
      `The pack is of version ${JSON.stringify(value.version)}, made by Tocsin ${JSON.stringify(value.tocsin)}; this one reads version ${EVIDENCE_FORMAT.version}. Use the Tocsin that made it, or a newer one.`,
    );
  }
  const isWhole = Object.entries(FIELDS).every(([name, isRight]) => isRight(value[name]));
  const isAll = Object.keys(value).length === Object.keys(FIELDS).length;
  if (!isWhole || !isAll) throw new NoEvidence(`${MANIFEST} is not as Tocsin writes it.`);
  return value as unknown as Manifest;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function areTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every(isText);
}
