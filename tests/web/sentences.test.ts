/** Every sentence of the code in both languages: none is forgotten, and none is left over. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseAst } from 'vitest/node';
import { oneOf, sentence } from '../../lib/core/sentence.js';
import { japaneseSentences } from '../../lib/web/words/ja-sentences.js';
import { coreSentences } from '../../lib/web/words/ja-sentences-core.js';
import { engineSentences } from '../../lib/web/words/ja-sentences-engine.js';
import { webSentences } from '../../lib/web/words/ja-sentences-web.js';
import { toldTo } from '../../lib/web/words/sentences.js';

/** The texts of all templates with the tag `sentence`, as `Sentence.text` has them. */
function templatesIn(folder: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => join(folder, path));
  return files.flatMap((path) => {
    const text = readFileSync(path, 'utf8');
    const lang = path.endsWith('x') ? 'tsx' : 'ts';
    return text.includes('sentence`') ? templatesOf(parseAst(text, { lang })) : [];
  });
}

/** What a tagged template is in the tree of a program. */
interface Tagged {
  readonly type: 'TaggedTemplateExpression';
  readonly tag: { readonly name?: string };
  readonly quasi: { readonly quasis: readonly { readonly value: { readonly cooked: string } }[] };
}

function templatesOf(node: object): readonly string[] {
  const inside = Object.values(node)
    .filter((value): value is object => typeof value === 'object' && value !== null)
    .flatMap(templatesOf);
  if (!isTagged(node) || node.tag.name !== 'sentence') return inside;
  const texts = node.quasi.quasis.map(({ value }) => value.cooked);
  return [texts.reduce((before, text, n) => `${before}{${n - 1}}${text}`), ...inside];
}

function isTagged(node: object): node is Tagged {
  return 'type' in node && node.type === 'TaggedTemplateExpression';
}

function holesOf(text: string): readonly string[] {
  return [...new Set(text.match(/\{\d+\}/g))].toSorted();
}

const templates = new Set([...templatesIn('lib'), ...templatesIn('bin')]);
const entries = Object.entries(japaneseSentences);

describe('The Japanese of all sentences', () => {
  it('is looked for where there are some', () => {
    expect(templates.size).toBeGreaterThan(100);
    expect(templates).toContain('There is nothing at this address.');
  });

  it('forgets none', () => {
    expect([...templates].filter((text) => !Object.hasOwn(japaneseSentences, text))).toEqual([]);
  });

  it('has none that nobody says', () => {
    expect(entries.map(([text]) => text).filter((text) => !templates.has(text))).toEqual([]);
  });

  it('stands in one catalogue alone', () => {
    const all = [coreSentences, engineSentences, webSentences].flatMap((one) => Object.keys(one));
    expect(all.filter((text, index) => all.indexOf(text) !== index)).toEqual([]);
  });

  it.each(entries)('has the same values: %s', (english, japanese) => {
    expect(holesOf(japanese)).toEqual(holesOf(english));
  });

  it('is Japanese', () => {
    const others = entries.filter(([english, japanese]) => {
      // A sentence has kana; a name such as 法務 need not, nor have quotes around a value.
      const own = /[.?!]$/.test(english) ? /[\u3041-\u30ff]/ : /[\u3000-\u30ff\u4e00-\u9fff（）]/;
      return !own.test(japanese);
    });
    expect(others).toEqual([]);
  });

  it('has no blank between Japanese and Latin letters', () => {
    const blank = /[\u3000-\u30ff\u4e00-\u9fff] [\w{]|[\w}] [\u3000-\u30ff\u4e00-\u9fff]/;
    expect(entries.filter(([, japanese]) => blank.test(japanese))).toEqual([]);
  });
});

describe('A sentence', () => {
  const said = sentence`There is no person ${'p-1'}.`;

  it('is told in the language of its reader', () => {
    expect(toldTo('en', said)).toBe('There is no person p-1.');
    expect(toldTo('ja', said)).toMatch(/p-1.*[\u3041-\u30ff]/);
  });

  it('tells what stands in it in the same language', () => {
    const whole = sentence`This must be ${oneOf([sentence`"${'a'}"`, sentence`"${'b'}"`, 'c'])}.`;
    expect(toldTo('en', whole)).toBe('This must be "a", "b" or c.');
    expect(toldTo('ja', whole)).toMatch(/「a」.*「b」.*c/);
  });

  it('is told in English where nobody translated it', () => {
    const unknown = sentence`${'x'} is a sentence of this test.`;
    expect(toldTo('ja', unknown)).toBe('x is a sentence of this test.');
  });

  it('takes no value for a hole', () => {
    expect(toldTo('en', sentence`There is no person ${'{0} {1} $&'}.`)).toBe(
      'There is no person {0} {1} $&.',
    );
  });
});
