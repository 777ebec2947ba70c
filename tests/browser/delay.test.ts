/** The request to delay and the notes in a real browser: typed, saved, looked at, recorded. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { determination, discovery } from '../web/site.js';
import { browserForAll } from './browser.js';
import { SiteServer } from './site-server.js';

const browser = browserForAll();
let server: SiteServer;
let id: string;
beforeAll(async () => {
  server = await SiteServer.start();
  id = await server.site.incident({ facts: [discovery, determination] });
});
afterAll(() => server.stop());

async function counselAt(path: string, eyes: Parameters<typeof browser.window>[0] = {}) {
  const window = await browser.window(eyes);
  await server.signIn(window, 'ben');
  if (eyes.language) await window.speak(server.url, eyes.language);
  await window.page.goto(`${server.url}/incidents/${id}/${path}`);
  return window;
}

const draft = () => server.site.world.stores.drafted.get(`${id} delay-request`);

describe('The draft', () => {
  it('is saved while one types, says so, and is there when one comes back', async () => {
    const window = await counselAt('delay');
    const { page } = window;
    for (const city of ['Reno', 'Reno, again']) {
      await page.getByLabel('City').fill(city);
      await expect.poll(() => draft()?.fields.city, { timeout: 5000 }).toBe(city);
    }
    await expect.poll(() => page.locator('[data-said]').textContent()).toBe('Saved.');
    await page.getByRole('button', { name: 'Save the draft' }).click();
    expect(await page.getByLabel('City').inputValue()).toBe('Reno, again');
    expect(await page.evaluate('localStorage.length')).toBe(0);
    window.mustBeClean();
    await window.close();
  });

  it('says where it was not saved, because another saved it', async () => {
    const [one, other] = [await counselAt('delay'), await counselAt('delay')];
    await other.page.getByLabel('City').fill('Boise');
    await expect.poll(() => draft()?.fields.city, { timeout: 5000 }).toBe('Boise');
    await one.page.getByLabel('City').fill('Elko');
    const said = one.page.locator('[data-said]');
    await expect.poll(() => said.textContent(), { timeout: 5000 }).toContain('Not saved.');
    // Where one types, many screens above the form's foot: who, when, and what to do.
    expect(await said.textContent()).toMatch(
      /ben saved this draft .* Nothing that you typed is lost/,
    );
    const both = one.page.getByRole('button', { name: 'Save, and see both texts' });
    const [line, field] = [both, one.page.getByLabel('City')].map((place) => place.boundingBox());
    const [top, typed] = [(await line)?.y ?? -1, (await field)?.y ?? -1];
    expect(top).toBeGreaterThanOrEqual(0);
    expect(typed).toBeGreaterThan(top);
    expect(typed).toBeLessThan(one.page.viewportSize()?.height ?? 0);
    await one.page.getByLabel('City').press('End');
    await one.page.getByLabel('City').pressSequentially(', Nevada');
    expect(await said.textContent()).toContain('ben saved this draft');
    await both.click();
    expect(await one.page.getByRole('alert').textContent()).toContain('ben saved the draft');
    expect(await one.page.getByLabel('City').inputValue()).toBe('Elko, Nevada');
    expect(draft()?.fields.city).toBe('Boise');
    await one.close();
    await other.close();
  });

  it('as a letter is alone on the paper, and can be copied', async () => {
    const headers = { 'If-Match': `"${draft()?.version ?? 0}"` };
    const fields = { companyName: 'ACME', city: 'Reno', contactName: 'Ben Counsel' };
    const at = `/api/incidents/${id}/drafts/delay-request`;
    expect((await server.site.put(at, { fields }, { as: 'ben', headers })).status).toBe(200);
    const window = await counselAt('delay/letter');
    const { page } = window;
    expect(await page.getByRole('button', { name: /Copy: City/ }).isVisible()).toBe(true);
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['header', 'footer', 'h1', 'button', '.unprinted']) {
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
    }
    expect(await page.locator('.letter').isVisible()).toBe(true);
    await window.close();
  });
});

describe('The log', () => {
  it.each([true, false])(
    'says what a fact does before it records it (script: %s)',
    async (script) => {
      const window = await counselAt('delay/log', { script });
      const { page } = window;
      const step = page.locator('#step-request');
      await step.locator('summary').click();
      await step.getByLabel('When it was made').fill('2026-11-24T10:00Z');
      await step.getByRole('button', { name: 'See what it changes' }).click();
      const effect = page.locator('#effect');
      expect(await effect.textContent()).toContain('A request moves nothing');
      await effect.getByRole('button', { name: 'Record it' }).click();
      expect(await page.locator('#so-far').textContent()).toContain('A delay was requested.');
      window.mustBeClean();
      await window.close();
    },
  );
});

describe('The pages of counsel', () => {
  it.each([
    ['delay', 'en', 'light', 1280],
    ['delay', 'ja', 'dark', 360],
    ['delay/log', 'en', 'light', 360],
    ['delay/log', 'ja', 'dark', 1280],
    ['delay/letter', 'en', 'dark', 360],
    ['delay/letter', 'ja', 'light', 1280],
    ['notes', 'ja', 'light', 360],
    ['notes', 'en', 'dark', 1280],
  ] as const)(
    'have nothing that axe finds: %s, %s, %s, %i',
    async (path, language, scheme, width) => {
      await server.site.post(`/api/incidents/${id}/notes`, { text: 'A note.' }, { as: 'ben' });
      const window = await counselAt(path, { language, scheme, width });
      await window.page.evaluate(
        'document.querySelectorAll("details").forEach((d) => { d.open = true; })',
      );
      expect(await window.findings()).toEqual([]);
      expect(await window.overflow()).toBeLessThanOrEqual(0);
      if (process.env.SHOTS) {
        const file = `${process.env.SHOTS}/${path.replace('/', '-')}-${language}-${width}.png`;
        await window.page.screenshot({ path: file, fullPage: true });
      }
      window.mustBeClean();
      await window.close();
    },
  );
});
