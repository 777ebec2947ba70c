/**
 * What must hold of every page, in a real browser: axe finds nothing, nobody scrolls sideways on
 * a phone, no script breaks, the policy stops nothing, and no other host is asked.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserForAll, type Eyes } from './browser.js';
import { furnish, type Sight, see } from './every-page.js';
import { SiteServer } from './site-server.js';

const browser = browserForAll();
let server: SiteServer;
let sights: readonly Sight[];
beforeAll(async () => {
  server = await SiteServer.start();
  sights = await furnish(server);
});
afterAll(() => server.stop());

const LOOKS: readonly (Eyes & { readonly name: string; readonly isFull?: true })[] = [
  { name: 'in English, light, wide', language: 'en', scheme: 'light', width: 1280, isFull: true },
  { name: 'in Japanese, dark, wide', language: 'ja', scheme: 'dark', width: 1280 },
  {
    name: 'in Japanese, light, on a phone',
    language: 'ja',
    scheme: 'light',
    width: 360,
    isFull: true,
  },
  { name: 'in English, dark, on a phone', language: 'en', scheme: 'dark', width: 360 },
];

/** Bytes of a page, with its stylesheet and its script. */
const HEAVIEST = 150_000;

describe.each(LOOKS)('Every page $name', ({ name: _, isFull, ...eyes }) => {
  it('can be read by everybody', async () => {
    const found: string[] = [];
    const beside = (await weightOf('/style.css')) + (await weightOf('/script.js'));
    for (const sight of sights.filter(({ isLikeOthers }) => isFull || !isLikeOthers)) {
      const { name, as, status = 200 } = sight;
      const window = await browser.window(eyes);
      if (as !== null) await server.signIn(window, as);
      await window.speak(server.url, eyes.language ?? 'en');
      const answer = await see(window, server.url, sight);
      if (answer?.status() !== status) found.push(`${name}: ${answer?.status()}`);
      const weight = Buffer.byteLength((await answer?.text()) ?? '') + beside;
      if (weight > HEAVIEST) found.push(`${name}: ${weight} bytes`);
      for (const finding of await window.findings()) found.push(`${name}: ${finding}`);
      const overflow = await window.overflow();
      if (overflow > 0) found.push(`${name}: ${overflow} px too wide`);
      window.mustBeClean();
      await window.close();
    }
    expect(found).toEqual([]);
  }, 300_000); // axe takes more than a second for each
});

async function weightOf(path: string): Promise<number> {
  return (await (await fetch(server.url + path)).arrayBuffer()).byteLength;
}
