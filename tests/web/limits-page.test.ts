/** The page of limits: everything that the law's files leave out, and what a host cannot do. */
import { describe, expect, it } from 'vitest';
import { regimes } from '../../lib/core/regimes/index.js';
import { inJapanese } from './forms.js';
import { Site } from './site.js';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll("'", '&#39;').replaceAll('"', '&quot;');

describe('GET /limits', () => {
  it('says what is not modelled, of every regime', async () => {
    const { status, text } = await new Site().page('/limits', 'eva');
    expect(status).toBe(200);
    for (const { id, notModelled } of regimes) {
      expect(text).toContain(`id="limits-${id}"`);
      for (const sentence of notModelled) expect(text).toContain(escaped(sentence));
    }
  });

  it('says plainly what it does not do', async () => {
    const { text } = await new Site().page('/limits');
    for (const words of [
      'It files nothing',
      'It gives no legal advice',
      'no separation of duties',
      'when the power fails',
      'sandbox',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('is in Japanese, the regimes’ own sentences too', async () => {
    const { text } = await new Site().page('/limits', 'ana', inJapanese('ana'));
    expect(text).toContain('分野別の法令（第4条）。金融事業体についてのDORAなどです。');
    expect(text).not.toContain('<ul lang="en">');
    expect(text).toContain('何も提出しません');
    expect(text).not.toContain('It files nothing');
    expect(text).not.toContain('A person last checked');
  });

  it('is for whoever may read', async () => {
    const site = new Site();
    expect((await site.page('/limits', null)).status).toBe(401);
    expect((await site.page('/limits', 'nobody')).status).toBe(403);
  });
});
