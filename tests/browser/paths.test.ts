/** What each person comes to do, as they do it: in a browser, from the first page to the last. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { derive } from '../../lib/core/derive.js';
import { parseScenario } from '../../lib/core/scenario.js';
import { incidentOf } from '../../lib/engine/incident.js';
import { UNNAMED_ENTITY } from '../../lib/engine/ports.js';
import { determination, discovery } from '../web/site.js';
import { browserForAll, type Eyes, type Window } from './browser.js';
import { SiteServer } from './site-server.js';

const browser = browserForAll();
let server: SiteServer;
beforeEach(async () => {
  server = await SiteServer.start(); // a world of its own for each, at noon of 24 November 2026
});
afterEach(() => server.stop());

async function windowOf(as: string, eyes: Eyes = {}): Promise<Window> {
  const window = await browser.window(eyes);
  await server.signIn(window, as);
  return window;
}

const facts = (id: string) =>
  incidentOf(id, server.site.world.stores.ledger.entries(id))?.facts.map(({ kind }) => kind);

describe.each([{ script: true }, { script: false }])(
  'The analyst, with script: $script',
  (eyes) => {
    it('registers an incident in one form, and files what is due next', async () => {
      const window = await windowOf('ana', eyes);
      const { page } = window;
      await page.goto(server.url);
      await page.getByRole('link', { name: 'Register an incident' }).first().click();
      await page.locator('#field-title').fill('Ransomware at Northwind');
      await page.locator('#field-member-state').selectOption('DE');
      await page.locator('#field-discovery-at').fill('2026-11-24T08:00+01:00');
      await page.locator('#field-awareness-at').fill('2026-11-24T10:00+01:00');
      await page.locator('input[name=regimes][value=eu-nis2]').check();
      await page.locator('button[value=register]').click();
      await page.waitForURL(/\/incidents\/inc-/);
      const next = page.locator('.next');
      expect(await next.textContent()).toContain('Early warning');
      expect(await next.textContent()).toContain('Wed 25 Nov 2026 09:00 +00:00');
      await next.getByRole('link', { name: 'Record the filing' }).click();
      await page.locator('#field-at').fill('2026-11-24T11:30Z');
      await page.locator('#field-reference').fill('BSI-1');
      await page.locator('button[value=preview]').click();
      const id = /inc-[^/]+/.exec(page.url())?.[0] as string;
      expect(facts(id)).not.toContain('submission'); // looked at, and nothing written yet
      await page.locator('button[value=record]').click();
      await page.waitForURL(/\/incidents\/inc-[^/]+$/);
      expect(facts(id)).toContain('submission');
      expect(await page.locator('.next').textContent()).toContain('Incident notification');
      window.mustBeClean();
      await window.close();
    });

    it('keeps what was typed where something was wrong, and says what', async () => {
      const window = await windowOf('ana', eyes);
      const { page } = window;
      await page.goto(`${server.url}/register`);
      await page.locator('#field-title').fill('A local time');
      await page.locator('#field-awareness-at').fill('2026-11-24T10:00');
      await page.locator('select[name=awareness-at-zone]').selectOption('');
      await page.locator('input[name=regimes][value=eu-nis2]').check();
      await page.locator('button[value=register]').click();
      expect(await page.getByRole('alert').first().isVisible()).toBe(true);
      expect(await page.locator('#field-title').inputValue()).toBe('A local time');
      expect(await page.locator('#field-awareness-at').getAttribute('aria-invalid')).toBe('true');
      expect(server.site.world.stores.entries.size).toBe(0);
      if (eyes.script !== false) {
        // Whoever looks something up meanwhile finds it again.
        await page.goto(`${server.url}/law`);
        await page.goto(`${server.url}/register`);
        expect(await page.locator('#field-title').inputValue()).toBe('A local time');
      }
      await window.close();
    });
  },
);

describe('A moment', () => {
  const HEAD = { title: 'In words of the clock on the wall' };

  it.each([{ script: true }, { script: false }])(
    'is typed with the name of its zone, and counted as the command line counts it: %j',
    async (eyes) => {
      const window = await windowOf('ben', eyes);
      const { page } = window;
      await page.goto(`${server.url}/register`);
      await page.locator('#field-title').fill(HEAD.title);
      await page.locator('#field-zone').fill('America/New_York');
      await page.locator('#field-material-at').fill('2025-09-09 10:00 America/New_York');
      await page.locator('input[name=regimes][value=us-sec-8k]').check();
      await page.locator('button[value=register]').click();
      await page.waitForURL(/\/incidents\/inc-/);
      const derived = derive(
        parseScenario(
          JSON.stringify({
            id: 'the-same',
            regimes: ['us-sec-8k'],
            profile: { zone: 'America/New_York' },
            facts: [
              {
                id: 'material',
                kind: 'materiality-determination',
                at: '2025-09-09T10:00-04:00',
                material: true,
              },
            ],
            now: '2026-11-24T12:00:00Z',
          }),
        ),
      );
      const report = derived.milestones.find(({ obligation }) => obligation === 'item-1.05-report');
      expect(report?.due).toBe('2025-09-15T17:30:00-04:00[America/New_York]');
      expect(await page.locator('#milestones').textContent()).toContain(
        'Mon 15 Sep 2025 17:30 -04:00 America/New_York',
      );
      window.mustBeClean();
      await window.close();
    },
  );

  it.each([{ script: true }, { script: false }])(
    'of no zone is refused with what it could mean, and one tick says which: %j',
    async (eyes) => {
      const window = await windowOf('ana', { ...eyes, width: 360 });
      const { page } = window;
      await page.goto(`${server.url}/register`);
      await page.locator('#field-title').fill(HEAD.title);
      await page.locator('#field-zone').fill('America/New_York');
      await page.locator('#field-awareness-at').fill('2025-09-09 10:00');
      await page.locator('select[name=awareness-at-zone]').selectOption('');
      await page.locator('#field-member-state').selectOption('DE');
      await page.locator('input[name=regimes][value=eu-nis2]').check();
      await page.locator('button[value=register]').click();
      expect(await page.locator('#field-awareness-at').inputValue()).toBe('2025-09-09 10:00');
      expect(await page.locator('#field-awareness-at-offers input:checked').count()).toBe(0);
      if (eyes.script) expect(await window.findings()).toEqual([]); // axe is a script itself
      expect(await window.overflow()).toBe(0);
      await page.getByLabel('2025-09-09T10:00-04:00, in America/New_York').check();
      await page.locator('button[value=register]').click();
      await page.waitForURL(/\/incidents\/inc-/);
      const id = /inc-[^/]+/.exec(page.url())?.[0] as string;
      const kept = incidentOf(id, server.site.world.stores.ledger.entries(id))?.facts;
      expect(kept?.map(({ at }) => at)).toEqual(['2025-09-09T10:00-04:00']);
      window.mustBeClean();
      await window.close();
    },
  );

  it('is in the zone that was chosen beside it', async () => {
    const window = await windowOf('ana');
    const { page } = window;
    await page.goto(`${server.url}/register`);
    await page.locator('#field-title').fill(HEAD.title);
    await page.locator('#field-discovery-at').fill('2026-07-01 10:00');
    const zones = page.locator('select[name=discovery-at-zone]');
    expect(await zones.locator('option').allTextContents()).toEqual([
      'zone as typed',
      'Etc/UTC',
      'America/New_York',
      'Asia/Tokyo',
      'Europe/Berlin', // this computer's
    ]);
    await zones.selectOption('Etc/UTC');
    await page.locator('input[name=regimes][value=us-sec-8k]').check();
    await page.locator('button[value=register]').click();
    await page.waitForURL(/\/incidents\/inc-/);
    await window.close();
  });
});

describe('The home zone that nobody set', () => {
  const open = async (eyes: Eyes = {}) => {
    const window = await windowOf('ana', eyes);
    await window.page.goto(`${server.url}/register`);
    return window;
  };
  const unset = (name: string) => {
    const { stores } = server.site.world;
    const entities = stores.known.entities.map((entity) => ({ ...entity, name }));
    stores.known = { ...stores.known, entities };
  };

  it('is offered to be that of the computer, and nothing changes before the button is pressed', async () => {
    unset(UNNAMED_ENTITY);
    const window = await open();
    const { page } = window;
    const button = page.getByRole('button', { name: 'Use Europe/Berlin, this computer’s' });
    expect(await page.locator('#field-zone').inputValue()).toBe('Etc/UTC');
    await button.click();
    expect(await page.locator('#field-zone').inputValue()).toBe('Europe/Berlin');
    expect(await button.count()).toBe(0);
    window.mustBeClean();
    await window.close();
  });

  it('is not, where somebody set it, or where no script runs', async () => {
    const set = await open();
    expect(await set.page.locator('[data-zone]').count()).toBe(0);
    await set.close();
    unset(UNNAMED_ENTITY);
    const bare = await open({ script: false });
    expect(await bare.page.locator('[data-zone]').isVisible()).toBe(false);
    await bare.close();
  });
});

/** Fields of a delay that are chosen, and not typed. */
const CHOSEN: ReadonlySet<string> = new Set(['outcome', 'period', 'ground']);

describe('Counsel', () => {
  it('goes through a delay with an extension and an early end, told before each what it does', async () => {
    const id = await server.site.incident({ facts: [discovery, determination] });
    const window = await windowOf('ben');
    const { page } = window;
    const step = async (name: string, fields: Readonly<Record<string, string>>) => {
      await page.goto(`${server.url}/incidents/${id}/delay/log`);
      const form = page.locator(`form:has(input[name=step][value=${name}])`).last();
      await form.locator('xpath=ancestor::details').locator('summary').first().click();
      for (const [field, value] of Object.entries(fields)) {
        const control = form.locator(`[name=${field}]`);
        if (CHOSEN.has(field)) {
          await control.selectOption(value);
        } else await control.fill(value);
      }
      await form.getByRole('button', { name: 'See what it changes' }).click();
      const before = facts(id)?.length;
      const said = (await page.locator('#effect').textContent()) ?? '';
      await page.getByRole('button', { name: 'Record it' }).click();
      expect(facts(id)?.length).toBe((before ?? 0) + 1);
      return said;
    };
    const world = server.site.world;
    expect(await step('request', { at: '2026-11-24T11:00Z' })).toMatch(
      /goes on|moves nothing|run/i,
    );
    await world.liveUntil('2026-11-25T15:00:00Z');
    const granted = { outcome: 'granted', period: '1', days: '30', ground: 'national-security' };
    const first = await step('determination', { at: '2026-11-25T14:00Z', ...granted });
    expect(first).toContain('2026');
    await world.liveUntil('2026-12-20T15:00:00Z');
    const more = { period: '2', days: '30', ground: 'national-security' };
    await step('extension', { at: '2026-12-20T14:00Z', ...more });
    await world.liveUntil('2026-12-28T15:00:00Z');
    await step('end', { at: '2026-12-28T14:00Z' });
    expect(facts(id)).toEqual([
      'discovery',
      'materiality-determination',
      'delay-request',
      'delay-determination',
      'delay-determination',
      'delay-end',
    ]);
    // Four business days after the end of 28 December: New Year's Day is none.
    await page.goto(`${server.url}/incidents/${id}`);
    expect(await page.locator('#milestones').textContent()).toContain('4 Jan 2027');
    window.mustBeClean();
    await window.close();
  });
});

describe('The executive', () => {
  it('follows the link of a mail, signs in, and acknowledges with one button', async () => {
    await server.site.incident({ facts: [discovery, determination] });
    await server.site.world.liveUntil('2026-11-26T12:00:00Z');
    const mail = server.site.world.mails.find(({ to }) => to.name === 'eva');
    const path = /\/alerts\/\S+/.exec(mail?.text ?? '')?.[0] as string;
    const window = await browser.window({ width: 360 });
    await window.page.goto(server.url + path);
    expect(await window.page.getByRole('heading', { level: 1 }).textContent()).toBe('Sign in');
    await server.signIn(window, 'eva');
    await window.page.getByRole('link', { name: 'open this page again' }).click();
    await window.page.locator('main button.main').click();
    expect(await window.page.locator('main').textContent()).toMatch(/Acknowledged by eva/);
    expect(await window.page.locator('main button.main').count()).toBe(0);
    window.mustBeClean();
    await window.close();
  });

  it('is not asked to sign in again by a link on another site', async () => {
    const window = await browser.window();
    const { page } = window;
    await server.signIn(window, 'eva');
    const asked: string[] = [];
    page.on('request', (request) => {
      const isOurs = request.isNavigationRequest() && request.url().startsWith(server.url);
      if (isOurs) asked.push(request.url().slice(server.url.length));
    });
    // A page of no site of ours; the cookie of a session is for links from ours alone.
    await page.goto(`data:text/html,<a href="${server.url}/law?x=1">In a mail</a>`);
    await page.getByRole('link', { name: 'In a mail' }).click();
    await page.getByRole('heading', { level: 1, name: 'Law', exact: true }).waitFor();
    expect(asked).toEqual(['/law?x=1', '/law?x=1']);
    window.mustBeClean();
    await window.close();
  });
});

describe('The administrator', () => {
  it('adds a closing, sees what it would move, and accepts', async () => {
    const id = await server.site.incident({ facts: [discovery, determination] });
    const due = () => server.site.world.stores.rows.get(id)?.map((row) => row.due?.slice(0, 10));
    const before = due();
    const window = await windowOf('adi');
    const { page } = window;
    await page.goto(`${server.url}/calendars`);
    await page.locator('#field-calendar').selectOption('us-sec');
    await page.locator('#field-date').fill('2026-11-25');
    await page.locator('#field-source').fill('SEC announcement: snow');
    await page.locator('main button.main').click();
    expect(await page.locator('main').textContent()).toContain('Payroll server');
    expect(due()).toEqual(before); // looked at, and nothing declared yet
    await page.locator('main button.main').click();
    await expect.poll(due).not.toEqual(before);
    expect(server.site.world.stores.known.closures).toHaveLength(1);
    window.mustBeClean();
    await window.close();
  });

  it('does all of it with the keyboard alone', async () => {
    await server.site.incident({ facts: [discovery, determination] });
    const window = await windowOf('adi');
    const { page } = window;
    await page.goto(`${server.url}/calendars`);
    await page.locator('#field-calendar').focus();
    await page.locator('#field-calendar').selectOption('us-sec');
    await page.keyboard.press('Tab');
    await page.keyboard.type('2026-11-25');
    await page.keyboard.press('Tab');
    await page.keyboard.type('SEC announcement: snow');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/preview/);
    for (let n = 0; n < 60; n += 1) {
      await page.keyboard.press('Tab');
      const focused = page.locator(':focus');
      if ((await focused.count()) && (await focused.getAttribute('class')) === 'main') break;
    }
    await page.keyboard.press('Enter');
    await expect.poll(() => server.site.world.stores.known.closures.length).toBe(1);
    await window.close();
  });
});
