/**
 * A real browser, from npm alone: one for a file of tests. It knows no network but this machine,
 * and whatever a page would ask of another host is an error.
 */
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import chromium from '@sparticuz/chromium';
import { type Browser, type BrowserContext, chromium as driver, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';

/** What a person sees with. */
export interface Eyes {
  readonly language?: 'en' | 'ja';
  readonly scheme?: 'light' | 'dark';
  readonly width?: number;
  readonly script?: boolean;
}

/**
 * Starts a browser. Not with the arguments that its package suggests: they turn off what our
 * policy for scripts and other sites rests on. As root, there is no sandbox.
 */
export async function launch(): Promise<Browser> {
  const executablePath = await chromium.executablePath();
  const fonts = fileURLToPath(new URL('fonts.conf', import.meta.url));
  return driver.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu'],
    env: { ...process.env, FONTCONFIG_FILE: fonts } as Record<string, string>,
  });
}

/** A window of its own: cookies and storage are nobody else's. */
export async function windowOf(
  browser: Browser,
  { language = 'en', scheme = 'light', width = 1280, script = true }: Eyes = {},
): Promise<Window> {
  const context = await browser.newContext({
    locale: language === 'ja' ? 'ja-JP' : 'en-GB',
    colorScheme: scheme,
    viewport: { width, height: 900 },
    javaScriptEnabled: script,
    timezoneId: 'Europe/Berlin',
  });
  return new Window(context, await context.newPage());
}

/** One browser for all tests of a file. */
export function browserForAll() {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launch();
  }, 60_000);
  afterAll(() => browser?.close());
  return { window: (eyes: Eyes = {}) => windowOf(browser as Browser, eyes) };
}

/** A window, and what went wrong in it. */
export class Window {
  readonly #wrong: string[] = [];

  constructor(
    readonly context: BrowserContext,
    readonly page: Page,
  ) {
    page.on('pageerror', (error) => this.#wrong.push(`script: ${error.message}`));
    page.on('console', (message) => {
      // A refused form is a page with the status 422, which the browser mentions.
      const isRefusal = /status of 4\d\d/.test(message.text());
      if (message.type() === 'error' && !isRefusal) this.#wrong.push(message.text());
    });
    page.on('request', (request) => {
      if (!/^(http:\/\/127\.0\.0\.1:|data:)/.test(request.url())) {
        this.#wrong.push(`asked ${request.url()}`);
      }
    });
  }

  /** Chooses a language, as the button on every page does. */
  async speak(url: string, language: 'en' | 'ja'): Promise<void> {
    await this.context.addCookies([{ name: 'tocsin-language', value: language, url }]);
  }

  /** Fails where a script broke, the policy stopped something, or another host was asked. */
  mustBeClean(): void {
    expect(this.#wrong).toEqual([]);
  }

  /** What axe finds on the page as it stands. There are no frames, for which it opens a page more. */
  async findings(): Promise<readonly string[]> {
    const { violations } = await new AxeBuilder({ page: this.page }).setLegacyMode().analyze();
    return violations.map(
      ({ id, help, nodes }) => `${id}: ${help} at ${nodes.map(({ target }) => target).join(', ')}`,
    );
  }

  /** Whether the page is wider than the window: nobody scrolls sideways to read. */
  async overflow(): Promise<number> {
    return this.page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
  }

  close(): Promise<void> {
    return this.context.close();
  }
}
