/** What a phone and a sheet of paper show: cards with their heads, and pages that are read. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { determination, discovery } from '../web/site.js';
import { browserForAll, type Eyes, type Window } from './browser.js';
import { furnish, type Sight } from './every-page.js';
import { SiteServer } from './site-server.js';

const browser = browserForAll();
let server: SiteServer;
let sights: readonly Sight[];
let single: string;
beforeAll(async () => {
  server = await SiteServer.start();
  sights = await furnish(server);
  const facts = [discovery, determination];
  single = `/incidents/${await server.site.incident({ facts, regimes: ['us-sec-8k'] })}`;
});
afterAll(() => server.stop());

async function open(path: string, as: string, eyes: Eyes = {}): Promise<Window> {
  const window = await browser.window(eyes);
  await server.signIn(window, as);
  await window.speak(server.url, eyes.language ?? 'en');
  await window.page.goto(server.url + path);
  return window;
}

const sight = (name: string) => sights.find((one) => one.name === name) as Sight;

/** How often each role stands in what a browser reads out. */
async function rolesIn({ context, page }: Window): Promise<ReadonlyMap<string, number>> {
  const session = await context.newCDPSession(page);
  await session.send('Accessibility.enable');
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const roles = new Map<string, number>();
  for (const { ignored, role } of nodes) {
    const name = String(role?.value);
    if (!ignored) roles.set(name, (roles.get(name) ?? 0) + 1);
  }
  return roles;
}

const TABLE = ['table', 'row', 'cell', 'columnheader'];

describe('On a phone', () => {
  it.each([
    ['en', ['State', 'What', 'Plan by', 'Due', 'Owner', 'Incident', 'Phase']],
    ['ja', ['状態', '義務', '安全期限', '期限', '担当', 'インシデント', '段階']],
  ] as const)('each value of the board has its head beside it: %s', async (language, heads) => {
    const window = await open('/', 'ana', { language, width: 360 });
    const [shown, inside] = (await window.page.evaluate(`(() => {
      const cells = [...document.querySelector('table.of-board tbody tr').cells];
      return [
        cells.map((cell) => getComputedStyle(cell, '::before').content.slice(1, -1)),
        cells.every((cell) => {
          const { left, right } = cell.getBoundingClientRect();
          return left >= 0 && right <= innerWidth && cell.scrollWidth <= cell.clientWidth;
        }),
      ];
    })()`)) as [string[], boolean];
    expect(shown).toEqual(heads);
    expect(inside).toBe(true);
    await window.close();
  });

  it('a card is still the row of a table to whoever has it read out', async () => {
    const { path, as } = sight('incident');
    const [wide, narrow] = [
      await open(path, as ?? '', { width: 1280 }),
      await open(path, as ?? '', { width: 360 }),
    ];
    const [before, after] = [await rolesIn(wide), await rolesIn(narrow)];
    expect(before.get('row')).toBeGreaterThan(5);
    for (const role of TABLE) expect([role, after.get(role)]).toEqual([role, before.get(role)]);
    await Promise.all([wide.close(), narrow.close()]);
  });
});

/** The sheets of what a window shows; the browser writes one object for each. */
async function sheetsOf({ page }: Window): Promise<number> {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

describe('On paper', () => {
  it('an incident shows how it stands, and nothing that one can only press', async () => {
    const window = await open(single, 'ben');
    const { page } = window;
    await page.emulateMedia({ media: 'print' });
    for (const hidden of [
      'form',
      'button',
      'header nav',
      '#change',
      '#privileged',
      '#facts details',
      '#facts a[href$="/facts/new"]',
    ]) {
      const seen = await page.locator(hidden).evaluateAll((all) => {
        return all.filter((one) =>
          (one as unknown as { checkVisibility(): boolean }).checkVisibility(),
        ).length;
      });
      expect([hidden, seen]).toEqual([hidden, 0]);
    }
    expect(await page.locator('#milestones .days').first().isVisible()).toBe(true);
    expect(await page.locator('#timeline svg').first().isVisible()).toBe(true);
    await window.close();
  });

  it.each(['en', 'ja'] as const)(
    'the milestones and the timeline of a regime are on two sheets, then the counting: %s',
    async (language) => {
      const window = await open(single, 'eva', { language });
      const all = await sheetsOf(window);
      const order = (await window.page.evaluate(`(() => {
        const top = (selector) => document.querySelector(selector).getBoundingClientRect().top;
        return ['#milestones article h4', '#timeline svg', '#milestones article > details', '#facts'].map(top);
      })()`)) as number[];
      await window.page.emulateMedia({ media: 'print' });
      const printed = (await window.page.evaluate(`(() => {
        const top = (selector) => document.querySelector(selector).getBoundingClientRect().top;
        return ['#milestones article h4', '#timeline svg', '#milestones article > details', '#facts'].map(top);
      })()`)) as number[];
      expect(printed).toEqual(printed.toSorted((a, b) => a - b));
      expect(order).not.toEqual(order.toSorted((a, b) => a - b));
      await window.page.evaluate(
        `document.querySelectorAll('#milestones details, h2.printed, #timeline ~ *').forEach((one) => one.remove())`,
      );
      expect(await sheetsOf(window)).toBeLessThanOrEqual(2);
      expect(all).toBeLessThanOrEqual(5);
      await window.close();
    },
  );
});

describe('The first sheet', () => {
  it.each(['en', 'ja'] as const)(
    'says what is next and all that is open, of four regimes too: %s',
    async (language) => {
      const { path, as } = sight('incident');
      const window = await open(path, as ?? '', { language });
      const { page } = window;
      const rows = page.locator('.sheet-one tbody tr');
      expect(await rows.first().isVisible()).toBe(false); // on a screen the cards say it
      await page.emulateMedia({ media: 'print' });
      expect(await rows.first().isVisible()).toBe(true);
      expect(await rows.count()).toBeGreaterThan(3);
      await page.evaluate(
        `document.querySelectorAll('.sheet-one ~ *, footer').forEach((one) => one.remove())`,
      );
      expect(await sheetsOf(window)).toBe(1);
      await window.close();
    },
  );
});

describe('After recording a fact', () => {
  it.each([true, false])('the top of the page says that it worked (script: %s)', async (script) => {
    const window = await open(`${single}/facts/new?kind=disclosure-decision`, 'ben', { script });
    const { page } = window;
    await page.locator('#field-at').fill('2026-11-24T10:00Z');
    await page.locator('button[value=preview]').click();
    await page.locator('button[value=record]').click();
    await page.waitForURL(/\?recorded=\d+$/);
    const told = page.getByRole('status').first();
    expect(await told.textContent()).toContain('Recorded:');
    expect(await page.evaluate('scrollY')).toBe(0);
    expect(((await told.boundingBox())?.y ?? 900) < 400).toBe(true);
    if (script) expect(await window.findings()).toEqual([]); // axe is a script
    window.mustBeClean();
    await window.close();
  });
});
