/** A whole delay with the keyboard alone: every stop can be seen, in order, and nothing holds one. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { delayWords } from '../../lib/web/words/delay.js';
import { delaySteps } from '../../lib/web/words/delay-steps.js';
import { determination, discovery } from '../web/site.js';
import { browserForAll } from './browser.js';
import { SiteServer } from './site-server.js';

const browser = browserForAll();
let server: SiteServer;
beforeAll(async () => {
  server = await SiteServer.start();
});
afterAll(() => server.stop());

/** More stops than any of these pages has. */
const MOST_STOPS = 150;

/** What has the focus; that it can be seen, and comes after the stop before it. */
const STOP = `(() => {
  const [at, before] = [document.activeElement, window.stopBefore];
  window.stopBefore = at;
  if (at === document.body) return undefined;
  const { outlineStyle, outlineWidth } = getComputedStyle(at);
  const box = at.getBoundingClientRect();
  return {
    name: at.id || at.textContent.trim() || at.name,
    isSeen: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1 &&
      box.width > 0 && box.bottom > 0 && box.top < innerHeight,
    isAfter: !before || before === document.body || !before.isConnected ||
      Boolean(before.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING),
  };
})()`;

/** Presses Tab until a stop bears the name: an id, or the words on it. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let n = 0; n < MOST_STOPS; n += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate<
      { name: string; isSeen: boolean; isAfter: boolean } | undefined
    >(STOP);
    if (!stop) continue; // the window itself, between the last stop and the first
    expect(stop, `on the way to ${name}`).toMatchObject({ isSeen: true, isAfter: true });
    if (stop.name === name) return;
  }
  throw new Error(`No stop is called ${name}`);
}

/** Chooses in a list as one does without a mouse: by the arrow. */
async function choose(page: Page, id: string, downs: number): Promise<void> {
  await tabTo(page, id);
  for (let n = 0; n < downs; n += 1) await page.keyboard.press('ArrowDown');
}

async function type(page: Page, id: string, text: string): Promise<void> {
  await tabTo(page, id);
  await page.keyboard.type(text);
}

describe.each(['en', 'ja'] as const)('With the keyboard alone, in %s', (language) => {
  const [words, steps] = [delayWords[language], delaySteps[language]];
  it('one writes the request, reads the letter, and logs a delay to its early end', async () => {
    const { site, url } = server;
    const id = await site.incident({ facts: [discovery, determination] });
    const window = await browser.window({ language });
    const { page } = window;
    await server.signIn(window, 'ben');
    await window.speak(url, language);
    await page.goto(`${url}/incidents/${id}`);
    await tabTo(page, words.toRequest);
    await page.keyboard.press('Enter');
    await page.waitForURL(/delay$/);

    await type(page, 'draft-companyName', ', Inc.');
    await choose(page, 'draft-inContact', 2);
    await type(page, 'draft-incidentType', 'Ransomware');
    const status = page.locator('form[data-draft] [role=status]');
    await expect.poll(() => status.textContent(), { timeout: 5000 }).toBe(words.saved);
    await type(page, 'draft-disclosureRisk', 'No mitigation is known.');
    expect(await status.textContent()).toBe(words.saving);
    await tabTo(page, words.saveAndLetter);
    await page.keyboard.press('Enter');
    await page.waitForURL(/letter$/);
    expect(await page.locator('#letter-disclosureRisk').textContent()).toContain('No mitigation');
    expect(await page.locator('#letter-inContact').textContent()).toBe('No');

    await tabTo(page, words.toDraft);
    await page.keyboard.press('Enter');
    await page.waitForURL(/delay$/);
    await tabTo(page, steps.toLog);
    await page.keyboard.press('Enter');
    await page.waitForURL(/log$/);

    const log = async (step: keyof typeof steps.steps, at: string, fill = async () => {}) => {
      const before = site.world.stores.ledger.entries(id).length;
      await tabTo(page, steps.steps[step][0]);
      await page.keyboard.press('Enter');
      await type(page, `${step}-at`, at);
      await fill();
      await type(page, `${step}-note`, 'By telephone.');
      await tabTo(page, steps.look);
      await page.keyboard.press('Enter');
      await page.locator('#effect').waitFor();
      expect(await page.locator('#effect').textContent()).toContain('By telephone.');
      await tabTo(page, steps.record);
      await page.keyboard.press('Enter');
      await page.locator('#effect').waitFor({ state: 'detached' });
      expect(site.world.stores.ledger.entries(id)).toHaveLength(before + 1);
    };
    const start = site.world.machine;
    await log('request', '2026-11-24T11:00Z', () => type(page, 'request-to', 'FBI'));
    await log('determination', '2026-11-24T11:30Z', async () => {
      await choose(page, 'determination-outcome', 1);
      await choose(page, 'determination-period', 1);
      await type(page, 'determination-days', '30');
      await choose(page, 'determination-ground', 1);
    });
    site.now = '2026-12-20T15:00:00Z';
    await log('extension', '2026-12-20T14:00Z', async () => {
      await choose(page, 'extension-period', 1);
      await type(page, 'extension-days', '30');
      await choose(page, 'extension-ground', 1);
    });
    site.now = '2026-12-28T15:00:00Z';
    await log('end', '2026-12-28T14:00Z');
    expect(await page.locator('#so-far').textContent()).toContain(steps.told.end);
    site.world.machine = start;
    window.mustBeClean();
    await window.close();
  }, 120_000);
});
