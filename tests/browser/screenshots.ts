/**
 * Pictures of every page, for a person to look at: `npm run screenshots -- FOLDER`. In both
 * languages, light and dark, wide and as on a phone; they are kept out of the repository.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { launch, windowOf } from './browser.js';
import { furnish, see } from './every-page.js';
import { SiteServer } from './site-server.js';

const folder = process.argv[2] ?? 'screenshots';

const LOOKS = [
  { name: 'en', language: 'en', scheme: 'light', width: 1280 },
  { name: 'ja', language: 'ja', scheme: 'light', width: 1280 },
  { name: 'dark', language: 'en', scheme: 'dark', width: 1280 },
  { name: 'phone', language: 'ja', scheme: 'light', width: 360 },
] as const;

await mkdir(folder, { recursive: true });
const [browser, server] = await Promise.all([launch(), SiteServer.start()]);
try {
  const sights = await furnish(server);
  for (const { name: look, ...eyes } of LOOKS) {
    for (const sight of sights) {
      const { name, as } = sight;
      const window = await windowOf(browser, eyes);
      if (as !== null) await server.signIn(window, as);
      await window.speak(server.url, eyes.language);
      await see(window, server.url, sight);
      await window.page.screenshot({ path: join(folder, `${name}.${look}.png`), fullPage: true });
      await window.close();
    }
  }
} finally {
  await browser.close();
  await server.stop();
}
