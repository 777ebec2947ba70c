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

  it('in Japanese says that the regimes’ own sentences are in English', async () => {
    const { text } = await new Site().page('/limits', 'ana', inJapanese('ana'));
    expect(text).toContain('英語で記載しています');
    expect(text).toContain('<ul lang="en">');
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
