/** What is typed into the draft of the request to delay is never lost, however its page is left. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { determination, discovery } from '../web/site.js';
import { browserForAll, type Eyes, type Window } from './browser.js';
import { SiteServer } from './site-server.js';

const browser = browserForAll();
let server: SiteServer;
let id: string;
beforeAll(async () => {
  server = await SiteServer.start();
});
beforeEach(async () => {
  id = await server.site.incident({ facts: [discovery, determination] });
});
afterAll(() => server.stop());

const draft = () => server.site.world.stores.drafted.get(`${id} delay-request`);
const saved = (city: string) =>
  expect.poll(() => draft()?.fields.city, { timeout: 5000 }).toBe(city);
const addressOf = (path: string) => `${server.url}/incidents/${id}/${path}`;

async function opened(eyes: Eyes = {}): Promise<Window> {
  const window = await browser.window(eyes);
  await server.signIn(window, 'ben');
  await window.page.goto(addressOf('delay'));
  return window;
}

/** What the browser keeps of a draft, for this tab alone and beyond it. */
function keptIn(page: Page): Promise<readonly [number, number]> {
  return page.evaluate('[sessionStorage.length, localStorage.length]');
}

const city = (page: Page) => page.getByLabel('City');
const status = (page: Page) => page.locator('form[data-draft] [role=status]');

describe('Within the second after the last letter', () => {
  it('a link waits until it is saved', async () => {
    const window = await opened();
    const { page } = window;
    await city(page).fill('Reno');
    await page.getByRole('link', { name: 'Back to the incident' }).click();
    await page.waitForURL(`${server.url}/incidents/${id}`);
    expect(draft()?.fields.city).toBe('Reno');
    expect(await keptIn(page)).toEqual([0, 0]);
    window.mustBeClean();
    await window.close();
  });

  it('a form of the page that is not the draft waits too', async () => {
    const window = await opened();
    const { page } = window;
    await city(page).fill('Reno');
    await page.getByRole('button', { name: '日本語' }).click();
    await page.locator('html[lang=ja]').waitFor();
    expect(draft()?.fields.city).toBe('Reno');
    expect(await page.locator('#draft-city').inputValue()).toBe('Reno');
    window.mustBeClean();
    await window.close();
  });

  it.each([
    ['an address that is typed', (page: Page) => page.goto(`${server.url}/law`)],
    ['the page that is loaded again', (page: Page) => page.reload()],
    ['a window that is closed', (page: Page) => page.close()],
  ])('%s takes it along', async (_, leave) => {
    const window = await opened();
    await city(window.page).fill('Reno');
    await leave(window.page);
    await saved('Reno');
    const again = await window.context.newPage();
    await again.goto(addressOf('delay'));
    expect(await city(again).inputValue()).toBe('Reno');
    expect(await keptIn(again)).toEqual([0, 0]);
    await window.close();
  });

  it('what arrived does not stand there again once another has saved since', async () => {
    const window = await opened();
    const { page } = window;
    await city(page).fill('Reno');
    await page.goto(`${server.url}/law`);
    await saved('Reno');
    const other = await opened();
    await city(other.page).fill('Boise');
    await saved('Boise');
    expect(await keptIn(page)).toEqual([1, 0]);
    await page.goto(addressOf('delay'));
    expect(await city(page).inputValue()).toBe('Boise');
    expect(await status(page).textContent()).not.toContain('stands here again');
    expect(await keptIn(page)).toEqual([0, 0]);
    window.mustBeClean();
    await window.close();
    await other.close();
  });

  it('what a browser carries out of no page is kept in it, and stands there again', async () => {
    const window = await opened();
    const { page } = window;
    const long = '漏えい。'.repeat(700);
    for (const name of ['Type of incident', 'Infrastructure or data', 'Operational impact']) {
      await page.getByLabel(name).fill(long);
    }
    await page.goto(`${server.url}/law`);
    expect(draft()).toBeUndefined();
    expect(await keptIn(page)).toEqual([0, 1]);
    await page.goto(addressOf('delay'));
    expect(await page.getByLabel('Operational impact').inputValue()).toBe(long);
    expect(await status(page).textContent()).toContain('stands here again');
    await expect.poll(() => draft()?.fields.operationalImpact, { timeout: 5000 }).toBe(long);
    await expect.poll(() => keptIn(page)).toEqual([0, 0]);
    await window.close();
  });
});

describe('The buttons that lead on', () => {
  it.each([
    ['letter', 'Save and see it as a letter', true],
    ['letter', 'Save and see it as a letter', false],
    ['log', 'Save and log what happened', true],
    ['log', 'Save and log what happened', false],
  ])('to the %s bring along what was typed (%s, script: %s)', async (path, name, script) => {
    const window = await opened({ script });
    const { page } = window;
    await city(page).fill('Reno');
    await page.getByRole('button', { name }).click();
    expect(page.url()).toBe(addressOf(`delay/${path}`));
    expect(draft()?.fields.city).toBe('Reno');
    if (path === 'letter') expect(await page.locator('#letter-city').textContent()).toBe('Reno');
    await page.goto(addressOf('delay'));
    expect(await city(page).inputValue()).toBe('Reno');
    window.mustBeClean();
    await window.close();
  });

  it('save the newest text, even where an older one is still on its way', async () => {
    const window = await opened();
    const { page } = window;
    let isHeld = false;
    let arrive = async (): Promise<number> => 0;
    await page.route('**/delay/draft', async (route) => {
      const request = route.request();
      const [headers, body] = [await request.allHeaders(), request.postData()];
      isHeld = true;
      arrive = async () => (await fetch(request.url(), { method: 'POST', headers, body })).status;
    });
    await city(page).fill('Reno');
    await expect.poll(() => isHeld, { timeout: 5000 }).toBe(true);
    await city(page).fill('Reno, again');
    await page.getByRole('button', { name: 'Save the draft' }).click();
    await saved('Reno, again');
    expect(await arrive()).toBe(204);
    expect(draft()?.fields.city).toBe('Reno, again');
    await window.close();
  });
});

describe('What cannot be saved', () => {
  it('is not left without a question, and stands there again', async () => {
    const window = await opened();
    const { page } = window;
    await page.route('**/delay/draft', (route) => route.abort());
    const asked: string[] = [];
    let answer = false;
    page.on('dialog', async (dialog) => {
      asked.push(dialog.message());
      await (answer ? dialog.accept() : dialog.dismiss());
    });
    await city(page).fill('Reno');
    const back = page.getByRole('link', { name: 'Back to the incident' });
    await back.click();
    await expect.poll(() => asked.length, { timeout: 5000 }).toBe(1);
    expect(page.url()).toBe(addressOf('delay'));
    expect(await status(page).textContent()).toContain('Not saved.');
    answer = true;
    await back.click();
    await page.waitForURL(`${server.url}/incidents/${id}`);
    expect(asked).toHaveLength(2);

    await page.unroute('**/delay/draft');
    await page.goto(addressOf('delay'));
    expect(await city(page).inputValue()).toBe('Reno');
    await saved('Reno');
    await expect.poll(() => status(page).textContent()).toContain('Saved');
    await expect.poll(() => keptIn(page)).toEqual([0, 0]);
    await window.close();
  });

  it('is not said to be saved when nobody is signed in any more', async () => {
    const window = await opened();
    const { page, context } = window;
    await context.clearCookies();
    await city(page).fill('Reno');
    await expect.poll(() => status(page).textContent(), { timeout: 5000 }).toContain('Not saved.');
    await server.signIn(window, 'ben');
    await page.reload();
    expect(await city(page).inputValue()).toBe('Reno');
    await saved('Reno');
    await window.close();
  });

  it('never takes the place of what another saved, and can be let go', async () => {
    const window = await opened();
    const { page } = window;
    const other = await opened();
    await city(other.page).fill('Boise');
    await saved('Boise');
    await city(page).fill('Elko');
    await expect.poll(() => status(page).textContent(), { timeout: 5000 }).toContain('Not saved.');
    page.on('dialog', (dialog) => dialog.accept());
    await page.goto(addressOf('delay'));
    expect(await city(page).inputValue()).toBe('Elko');
    await expect.poll(() => status(page).textContent(), { timeout: 5000 }).toContain('Not saved.');
    expect(draft()?.fields.city).toBe('Boise');
    await page.getByRole('button', { name: 'Show what is saved instead' }).click();
    await expect.poll(() => city(page).inputValue()).toBe('Boise');
    expect(await keptIn(page)).toEqual([0, 0]);
    await window.close();
    await other.close();
  });

  it('is gone from this browser with whoever signs out', async () => {
    const window = await opened();
    const { page } = window;
    await page.route('**/delay/draft', (route) => route.abort());
    page.on('dialog', (dialog) => dialog.accept());
    await city(page).fill('Reno');
    await expect.poll(() => keptIn(page), { timeout: 5000 }).toEqual([0, 1]);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: /signed out/i }).waitFor();
    expect(await keptIn(page)).toEqual([0, 0]);
    server.site.ended.length = 0;
    await window.close();
  });
});
