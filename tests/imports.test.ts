/**
 * Who may import whom: the table of docs "Architecture", read against every import of the
 * program. A folder that does not exist yet has nothing to be held against.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Rule {
  /** The files it binds: a folder, or one file. */
  readonly area: string;
  /** Folders and files of ours, beside itself. */
  readonly ours: readonly string[];
  /** Packages; `*` stands for any ending. */
  readonly packages: readonly string[];
  /** Packages that only these files may name. */
  readonly onlyIn?: Readonly<Record<string, readonly string[]>>;
}

const CDK = ['aws-cdk-lib', 'aws-cdk-lib/*', 'constructs'];

/** The most particular area that a file lies in is the one that binds it. */
const rules: readonly Rule[] = [
  {
    area: 'lib/core',
    ours: [],
    packages: ['temporal-polyfill', 'zod'],
    onlyIn: {
      'temporal-polyfill': ['lib/core/model.ts'],
      zod: ['lib/core/scenario.ts'],
    },
  },
  {
    area: 'lib/workflow',
    ours: ['lib/core'],
    packages: ['node:crypto'],
    onlyIn: { 'node:crypto': ['lib/workflow/definition.ts'] },
  },
  {
    area: 'lib/engine',
    ours: ['lib/core'],
    packages: ['zod', 'node:crypto'],
    onlyIn: { zod: ['lib/engine/messages.ts'] },
  },
  {
    area: 'lib/adapters/aws',
    ours: [
      'lib/core',
      'lib/engine/ports.ts',
      'lib/engine/notices.ts',
      'lib/engine/chain.ts', // whether two values are one
    ],
    packages: ['@aws-sdk/*'],
  },
  {
    area: 'lib/adapters/embedded',
    ours: ['lib/core', 'lib/engine', 'lib/workflow'],
    packages: ['dynalite', 'aws-local-stepfunctions', 'nodemailer', 'nodemailer/*', 'node:*'],
  },
  {
    area: 'lib/web',
    ours: [
      'lib/core',
      'lib/engine',
      'lib/web/words',
      'lib/web/forms',
      'lib/web/components',
      'scenarios/drills',
    ],
    packages: ['hono', 'hono/*', 'zod', 'fflate'],
    onlyIn: { fflate: ['lib/web/evidence.ts'] }, // a pack is a zip for whoever downloads it alone
  },
  // What pages are made of knows no page.
  {
    area: 'lib/web/components',
    ours: ['lib/core', 'lib/engine', 'lib/web/words', 'lib/web/forms', 'lib/web/longest.ts'],
    packages: ['hono/jsx'],
  },
  {
    area: 'lib/web/forms',
    ours: [
      'lib/core',
      'lib/engine',
      'lib/web/words',
      'lib/web/body.ts',
      'lib/web/csrf.ts',
      'lib/web/wrong-shape.ts',
    ],
    packages: ['hono'],
  },
  {
    area: 'lib/web/words',
    ours: [
      'lib/core',
      'lib/engine',
      'lib/web/forms/typed-moment.ts', // why a text is no moment: a sentence for each reason
      'lib/web/longest.ts',
      'lib/web/refusals.ts',
      'lib/web/stories.ts',
    ],
    packages: [],
  },
  {
    area: 'lib/adapters/oidc',
    ours: ['lib/engine'],
    packages: ['jose', 'openid-client'],
  },
  {
    area: 'lib/infra',
    ours: ['lib/core', 'lib/workflow'],
    packages: [...CDK, 'cdk-nag', 'zod', 'node:*'], // it reads the runbook and the bundles
  },
  {
    area: 'lambdas',
    ours: [
      'lib/core/model.ts',
      'lib/engine',
      'lib/adapters/aws',
      'lib/adapters/oidc',
      'lib/web',
      'package.json',
    ],
    packages: ['@aws-lambda-powertools/*', '@aws-sdk/*', 'aws-lambda', 'hono', 'hono/*', 'node:*'],
  },
  { area: 'bin/app.ts', ours: ['lib/infra'], packages: [] },
  {
    area: 'bin',
    ours: [
      'lib/core',
      'lib/workflow',
      'lib/engine',
      'lib/adapters/aws',
      'lib/adapters/embedded',
      'lib/adapters/oidc',
      'lib/web',
      'lambdas',
      'package.json',
    ],
    packages: ['*'],
  },
];

/** What nobody may name but the area that owns it, whatever a `*` allows. */
const neverOutside: Readonly<Record<string, readonly string[]>> = { 'lib/infra': CDK };

const CODE = /\.(ts|tsx|js|mjs)$/;

function filesUnder(folder: string): readonly string[] {
  const path = posix.join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && CODE.test(entry.name))
    .map((entry) => posix.normalize(relative(root, posix.join(entry.parentPath, entry.name))));
}

const program = ['lib', 'lambdas', 'bin'].flatMap(filesUnder);

/** Source without its comments; an address in a string loses its end, which is no import. */
function codeOf(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
}

/** Every module that a source names: imported, exported from, or loaded later. */
function importsIn(text: string): readonly string[] {
  const code = codeOf(text);
  const forms = [
    /\b(?:import|export)\b[^'";]*?\bfrom\s*['"]([^'"\n]+)['"]/g,
    /\bimport\s*['"]([^'"]+)['"]/g,
    /\b(?:import|require)\s*\(\s*['"]([^'"]+)['"]/g,
  ];
  return forms.flatMap((form) => [...code.matchAll(form)].map((match) => match[1] as string));
}

const isIn = (path: string, area: string) => path === area || path.startsWith(`${area}/`);

function ruleOf(file: string): Rule | undefined {
  return rules
    .filter(({ area }) => isIn(file, area))
    .sort((a, b) => b.area.length - a.area.length)[0];
}

const fits = (name: string, pattern: string) =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;

/** Why a file may not name a module, or `undefined` where it may. */
function objection(file: string, name: string): string | undefined {
  const rule = ruleOf(file);
  if (!rule) return `${file} lies in no area of the table`;
  if (name.startsWith('.')) {
    const target = posix.join(dirname(file), name).replace(/\.js(x?)$/, '.ts$1');
    const allowed = [rule.area, ...rule.ours].some((area) => isIn(target, area));
    // A file that is an area of its own is not part of the folder around it.
    const other = ruleOf(target);
    const isForeign = other && other !== rule && !rule.ours.some((area) => isIn(target, area));
    return allowed && !isForeign ? undefined : `${file} imports ${target}`;
  }
  for (const [owner, packages] of Object.entries(neverOutside)) {
    if (!isIn(file, owner) && packages.some((pattern) => fits(name, pattern))) {
      return `${file} imports ${name}`;
    }
  }
  if (!rule.packages.some((pattern) => fits(name, pattern))) return `${file} imports ${name}`;
  const only = rule.onlyIn?.[name];
  return only && !only.includes(file) ? `${file} imports ${name}` : undefined;
}

describe('Who may import whom', () => {
  it('is kept by every file of the program', () => {
    const objections = program.flatMap((file) => {
      const names = importsIn(readFileSync(posix.join(root, file), 'utf8'));
      return names.flatMap((name) => objection(file, name) ?? []);
    });
    expect(objections).toEqual([]);
  });

  it('looks at files and sees their imports', () => {
    expect(program).toContain('lib/core/model.ts');
    const named = program.flatMap((file) => [
      ...importsIn(readFileSync(posix.join(root, file), 'utf8')),
    ]);
    expect(named).toContain('temporal-polyfill');
    expect(named).toContain('zod');
    expect(named.length).toBeGreaterThan(100);
  });

  it.each([
    ["import { a } from 'a';", ['a']],
    ["import type { A,\n  B } from './a.js';", ['./a.js']],
    ["export { a } from './a.js';\nexport * from './b.js';", ['./a.js', './b.js']],
    ["import 'a';", ['a']],
    ["const a = await import('./a.js');", ['./a.js']],
    ["// import { a } from 'a';\n/* import 'b' */", []],
    ["const words = 'from here';", []],
  ])('reads %j', (text, names) => {
    expect(importsIn(text)).toEqual(names);
  });

  it.each([
    ['lib/core/derive.ts', './model.js', true],
    ['lib/core/derive.ts', 'zod', false],
    ['lib/core/scenario.ts', 'zod', true],
    ['lib/core/derive.ts', 'temporal-polyfill', false],
    ['lib/core/model.ts', 'temporal-polyfill', true],
    ['lib/core/derive.ts', 'node:fs', false],
    ['lib/core/derive.ts', '../engine/ports.js', false],
    ['lib/workflow/states.ts', '../core/model.js', true],
    ['lib/workflow/states.ts', 'aws-cdk-lib', false],
    ['lib/engine/assess.ts', '../core/derive.js', true],
    ['lib/engine/assess.ts', 'zod', false],
    ['lib/engine/messages.ts', 'zod', true],
    ['lib/engine/chain.ts', 'node:crypto', true],
    ['lib/engine/chain.ts', 'node:fs', false],
    ['lib/engine/assess.ts', '../web/app.js', false],
    ['lib/adapters/aws/clocks.ts', '@aws-sdk/client-sfn', true],
    ['lib/adapters/aws/clocks.ts', '../../engine/ports.js', true],
    ['lib/adapters/aws/clocks.ts', '../../engine/assess.js', false],
    ['lib/adapters/aws/clocks.ts', '../embedded/host.js', false],
    ['lib/adapters/embedded/host.ts', 'node:fs', true],
    ['lib/adapters/embedded/host.ts', '../aws/clocks.js', false],
    ['lib/web/app.tsx', 'hono/jsx', true],
    ['lib/web/app.tsx', '../adapters/aws/clocks.js', false],
    ['lib/web/evidence.ts', 'fflate', true],
    ['lib/web/pages/board.tsx', '../components/said.js', true],
    ['lib/web/components/said.tsx', '../words/say.js', true],
    ['lib/web/components/said.tsx', '../pages/layout.js', false],
    ['lib/web/words/say.ts', '../components/said.js', false],
    ['lib/engine/evidence.ts', 'fflate', false],
    ['lib/infra/clock.ts', 'aws-cdk-lib/aws-lambda', true],
    ['lib/infra/clock.ts', '../engine/ports.js', false],
    ['lambdas/park.ts', '../lib/adapters/aws/ports.js', true],
    ['lambdas/park.ts', '@aws-lambda-powertools/logger', true],
    ['lambdas/park.ts', 'constructs', false],
    ['bin/app.ts', '../lib/infra/stack.js', true],
    ['bin/app.ts', '../lib/core/model.js', false],
    ['bin/tocsin.ts', '../lib/web/app.js', true],
    ['bin/tocsin.ts', '../lib/infra/stack.js', false],
    ['bin/tocsin.ts', 'aws-cdk-lib', false],
    ['bin/commands/derive.ts', '../../lib/core/derive.js', true],
    ['bin/commands/derive.ts', '../app.js', false],
    ['lib/other/file.ts', './model.js', false],
  ])('%s and %s: %s', (file, name, allowed) => {
    expect(objection(file, name) === undefined).toBe(allowed);
  });
});

describe('The core does not know the time', () => {
  const FORBIDDEN =
    /\bnew Date\b|\bDate\s*\(|\bDate\.(now|parse|UTC)\b|\bTemporal\.Now\b|\bperformance\.now\b/;

  it('names no present and no Date', () => {
    const core = filesUnder('lib/core');
    expect(core.length).toBeGreaterThan(50);
    const found = core.filter((file) => {
      return FORBIDDEN.test(codeOf(readFileSync(posix.join(root, file), 'utf8')));
    });
    expect(found).toEqual([]);
  });

  it.each(['new Date()', 'Date.now()', 'Temporal.Now.instant()', 'Date.parse(x)', 'Date()'])(
    'would see %s',
    (code) => {
      expect(FORBIDDEN.test(code)).toBe(true);
    },
  );
});
