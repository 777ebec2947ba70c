/** What can be typed can be sent: fields say how much they take, and a form of full ones is taken. */
import { beforeAll, describe, expect, it } from 'vitest';
import { LONGEST_FACT_NOTE } from '../../lib/web/longest.js';
import { type Furnished, furnished } from './every-page.js';
import { inJapanese, submit } from './forms.js';
import { type Control, formsIn, isTyped, type PageForm, sent } from './page-forms.js';
import { HOST, Site } from './site.js';

/** Nine bytes in a form, three in JSON, one character. */
const KANJI = '報';

/** Browsers let nobody type more into these than they mean. */
const BOUNDED = ['date', 'number'];

const free = ({ controls }: PageForm) =>
  controls.filter((one) => isTyped(one) && !BOUNDED.includes(one.type));

describe('Every form', () => {
  let place: Furnished;
  const forms = new Map<string, { readonly form: PageForm; readonly as: string }>();
  beforeAll(async () => {
    place = await furnished();
    for (const path of Object.values(place.pages).flat()) {
      for (const as of ['ben', 'adi', 'ana']) {
        const { text } = await place.site.page(path, as);
        for (const form of formsIn(text)) {
          const names = form.controls.map(({ name }) => name);
          if (free(form).length > 0) forms.set(`${form.actions} ${names}`, { form, as });
        }
      }
    }
  });

  it('says of each field how many characters it takes', () => {
    expect(forms.size).toBeGreaterThan(20);
    for (const [name, { form }] of forms) {
      const endless = free(form).filter(({ maxlength }) => maxlength === undefined);
      expect(endless.map((field) => `${name}: ${field.name}`)).toEqual([]);
    }
  });

  it('is read where each field is full, in Japanese and with the ends of lines', async () => {
    const fillings = [KANJI, '\r\n'];
    for (const [name, { form, as }] of forms) {
      if (form.method === 'get') continue;
      for (const filling of fillings) {
        const full = (one: Control) =>
          free(form).includes(one) ? filling.repeat(one.maxlength ?? 0) : one.value;
        for (const action of form.actions) {
          const { status } = await place.site.page(action, as, {
            method: 'POST',
            headers: { 'Sec-Fetch-Site': 'same-origin', Origin: `https://${HOST}` },
            body: sent(form, full).toString(),
          });
          expect(status, `${name} sent to ${action}`).not.toBe(413);
          expect(status, `${name} sent to ${action}`).toBeLessThan(500);
        }
      }
    }
  });
});

describe('A note of a fact', () => {
  const record = async (note: string) => {
    const site = new Site();
    const id = await site.incident();
    const fields = { kind: 'awareness', at: '2026-11-24T11:00:00Z', note, step: 'record' };
    const answer = await submit(site, `/incidents/${id}/facts/new`, fields);
    return { ...answer, facts: site.world.stores.entries.get(id)?.length };
  };

  it('may be as long as its field, ends of lines counted as one', async () => {
    const { status, facts } = await record(`${KANJI}\r\n`.repeat(LONGEST_FACT_NOTE / 2));
    expect([status, facts]).toEqual([303, 2]);
  });

  it('is refused beyond it, with all that was typed', async () => {
    const { status, text, facts } = await record(KANJI.repeat(LONGEST_FACT_NOTE + 1));
    expect([status, facts]).toEqual([422, 1]);
    expect(text).toContain(`A note may have ${LONGEST_FACT_NOTE} characters`);
    expect(text).toContain(KANJI.repeat(LONGEST_FACT_NOTE + 1));
  });
});

describe('A form that is too long', () => {
  const send = (site: Site, more: RequestInit = {}) =>
    site.page('/register', 'ben', {
      method: 'POST',
      body: `title=${'x'.repeat(65_536)}`,
      ...more,
    });

  it.each([
    ['en', 'ben', 'your browser’s back button: what you typed is still there'],
    ['ja', 'ben', 'ブラウザーの「戻る」ボタンで戻れば、入力した内容は残っています'],
  ])('is refused with a way back to what was typed: %s', async (language, as, sentence) => {
    const site = new Site();
    const { headers = {} } = language === 'ja' ? inJapanese(as) : {};
    const { status, text } = await send(site, { headers });
    expect(status).toBe(413);
    expect(text).toContain(sentence);
  });

  it('is another thing for the API, whose bodies keep their limit', async () => {
    const site = new Site();
    const id = await site.incident();
    const path = `/api/incidents/${id}/drafts/delay-request`;
    const fields = { disclosureRisk: 'x'.repeat(65_536) };
    expect((await site.put(path, { fields }, { as: 'ben' })).status).toBe(413);
  });

  it('is read no further for the request to delay either', async () => {
    const site = new Site();
    const id = await site.incident();
    const fields = { do: 'save', seen: '0', editor: 'e', city: 'x'.repeat(400_000) };
    expect((await submit(site, `/incidents/${id}/delay`, fields)).status).toBe(413);
  });
});
