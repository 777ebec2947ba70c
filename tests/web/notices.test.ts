/** What readers must know before anything else: that mail would not arrive. */
import { describe, expect, it } from 'vitest';
import { noticeText } from '../../lib/engine/notices.js';
import { Site } from './site.js';

const sandbox = noticeText('mail-in-sandbox');

describe('A notice', () => {
  it('stands first on every page that somebody is signed in to', async () => {
    const site = new Site({ notices: async () => ['mail-in-sandbox'] });
    const id = await site.incident();
    for (const path of ['/', `/incidents/${id}`]) {
      const { text } = await site.page(path);
      const [before, after] = text.split(sandbox);
      expect(before).toMatch(/<p class="notice" role="alert">.*▲<\/span> $/s);
      expect(before).not.toContain('<main id="content">');
      expect(after).toContain('<main id="content">');
    }
  });

  it('comes with every incident that is registered or read', async () => {
    const site = new Site({ notices: async () => ['mail-sender-unverified'] });
    const incident = { title: 'Payroll', zone: 'Etc/UTC', regimes: ['us-sec-8k'], facts: [] };
    const { json } = await site.post('/api/incidents', incident, { as: 'ben' });
    expect(json.notices).toEqual(['mail-sender-unverified']);
    const read = await site.get(`/api/incidents/${json.id}`);
    expect(read.json.notices).toEqual(['mail-sender-unverified']);
  });

  it('is not told to whom we do not know', async () => {
    const site = new Site({ notices: async () => ['mail-in-sandbox'] });
    expect((await site.page('/', null)).text).not.toContain('sandbox');
    expect((await site.get('/health', { as: null })).text).not.toContain('sandbox');
  });

  it('is missing where there is nothing to tell, or nobody can tell', async () => {
    const silent = new Site();
    const failing = new Site({
      notices: async () => {
        throw new Error('The table is away');
      },
    });
    for (const site of [silent, failing]) {
      const id = await site.incident();
      expect((await site.get(`/api/incidents/${id}`)).json.notices).toEqual([]);
      expect((await site.page('/')).text).not.toContain('notice');
    }
    expect(failing.world.logged).toContainEqual(
      expect.objectContaining({ level: 'error', what: 'notices cannot be told' }),
    );
  });
});
