/** What every page has, in a real browser: the way round, the language, nothing from elsewhere. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserForAll } from './browser.js';
import { SiteServer } from './site-server.js';

const browser = browserForAll();
let server: SiteServer;
beforeAll(async () => {
  server = await SiteServer.start();
});
afterAll(() => server.stop());

describe('Every page', () => {
  it('can be read in the other language with one press, and comes back to itself', async () => {
    const window = await browser.window();
    await server.signIn(window, 'ana');
    await window.page.goto(`${server.url}/`);
    await window.page.getByRole('button', { name: '日本語' }).click();
    expect(await window.page.locator('html').getAttribute('lang')).toBe('ja');
    await window.page.getByRole('button', { name: 'English' }).click();
    expect(await window.page.locator('html').getAttribute('lang')).toBe('en');
    window.mustBeClean();
    await window.close();
  });

  it('begins with a way past the head, for whoever has a keyboard alone', async () => {
    const window = await browser.window();
    await server.signIn(window, 'ana');
    await window.page.goto(server.url);
    await window.page.keyboard.press('Tab');
    expect(await window.page.locator(':focus').textContent()).toBe('To the content');
    await window.page.keyboard.press('Enter');
    expect(new URL(window.page.url()).hash).toBe('#content');
    await window.close();
  });
});
