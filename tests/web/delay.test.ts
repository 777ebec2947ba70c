/** The page of the request to delay: the draft, the letter, and what is logged of it. */
import { beforeEach, describe, expect, it } from 'vitest';
import { sessionCookieOf } from './cookies.js';
import { type Fields, inJapanese, submit } from './forms.js';
import { determination, discovery, Site } from './site.js';

const EVIL = `<script>alert("x")</script>'"><img src=x onerror=alert(1)>&amp;`;

let site: Site;
let id: string;
let path: string;
beforeEach(async () => {
  await started({ facts: [discovery, determination] });
});

async function started(more: object) {
  site = new Site();
  id = await site.incident(more);
  path = `/incidents/${id}/delay`;
}

const show = async () => (await site.page(path, 'ben')).text;
const send = (fields: Fields, as?: string) =>
  submit(site, 'step' in fields ? `${path}/log` : path, fields, as);
const draftOf = () => site.world.stores.drafted.get(`${id} delay-request`);
const facts = () =>
  site.world.stores.ledger
    .entries(id)
    .flatMap(({ body }) => (body.type === 'fact' ? body.fact : []));

/** What a reader reads, without the tags. */
function words(html: string): string {
  return html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
}

/** The fields that a page asks to send back with a button. */
function hidden(html: string, button: string): Fields {
  const form = html.split('<form ').find((part) => part.includes(`>${button}<`)) ?? '';
  const inputs = [...form.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return Object.fromEntries(inputs.map(([, name, value]) => [name, value as string]));
}

/** Looks at what a fact would do, then presses the button that records it. */
async function logged(fields: Fields) {
  const { text } = await send({ do: 'look', ...fields });
  const { csrf: _, ...back } = hidden(text, 'Record it');
  return { text, answer: await send({ do: 'record', ...back }) };
}

const GRANT = {
  step: 'determination',
  at: '2026-11-24T09:00Z',
  outcome: 'granted',
  period: '1',
  days: '30',
  ground: 'national-security',
};

describe('The page at first', () => {
  it('says where the clock stands, that asking moves nothing, and what is missing', async () => {
    const { status, text } = await site.page(path, 'ben');
    expect(status).toBe(200);
    expect(text).toContain('Mon 30 Nov 2026 22:30 +00:00 Etc/UTC');
    expect(text).toContain('Mon 30 Nov 2026 17:30 -05:00 America/New_York');
    expect(text).toContain('the four-day clock goes on running');
    expect(text).toContain('17 answers are missing.');
    expect(text).toContain('<a href="#draft-incidentType">');
    expect(text).toContain('https://sec8k.ic3.gov');
    expect(text).toContain('request-a-delay');
    expect(text).toContain('Question 104B.01');
    expect(text).toContain(`<a href="/incidents/${id}">Back to the incident</a>`);
  });

  it('takes from the record what that knows', async () => {
    const text = await show();
    expect(text).toContain('value="Mon 23 Nov 2026 10:00 -05:00 America/New_York"');
    expect(text).toContain('value="Example"'); // the entity
  });

  it('saves what is typed with the server, and is not replaced while one types', async () => {
    const text = await show();
    expect(text).not.toContain('data-keep');
    expect(text).not.toContain('data-refresh');
    expect(text).toContain(`data-draft="${path}/draft"`);
  });

  it.each([
    [{ facts: [discovery] }, 'No four-day clock runs yet'],
    [{ facts: [discovery, { ...determination, material: false }] }, 'there is nothing to delay'],
    [{ facts: [discovery], regimes: ['eu-nis2'] }, 'is not among this incident’s regimes'],
    [{ facts: [discovery, determination], drill: { speed: 1 } }, 'DRILL'],
  ])('says so where no date runs: %#', async (more, sentence) => {
    await started(more);
    expect(await show()).toContain(sentence);
  });

  it('offers no log where the regime is not there', async () => {
    await started({ facts: [discovery], regimes: ['eu-nis2'] });
    expect(await show()).not.toContain('Save and log what happened');
    const { text } = await site.page(`${path}/log`, 'ben');
    expect(text).toContain('is not among this incident’s regimes');
    expect(text).not.toContain('See what it changes');
  });

  it('is of an incident that is there', async () => {
    expect((await site.page('/incidents/inc-9/delay', 'ben')).status).toBe(404);
    expect((await site.page('/incidents/inc-9/delay/letter', 'ben')).status).toBe(404);
  });
});

describe('The draft', () => {
  const typed = { do: 'save', seen: '0', editor: 'page-1', city: 'Reno' };

  it('is saved by the button, and shown again', async () => {
    const { status, headers } = await send({ ...typed, incidentType: 'Theft\r\nof data' });
    expect([status, headers.get('location')]).toEqual([303, `${path}#draft`]);
    expect(draftOf()?.fields).toMatchObject({ city: 'Reno', incidentType: 'Theft\nof data' });
    const text = await show();
    expect(text).toContain('value="Reno"');
    expect(text).toContain('Theft\nof data</textarea>');
    expect(text).toContain('Saved by ben, Tue 24 Nov 2026 12:00 +00:00 Etc/UTC.');
  });

  it('is saved when typed, without an answer; time and again from one page', async () => {
    for (const city of ['R', 'Re', 'Reno']) {
      const { status, text } = await submit(site, `${path}/draft`, { ...typed, city });
      expect([status, text]).toEqual([204, '']);
    }
    expect(draftOf()).toMatchObject({ version: 3, fields: { city: 'Reno' } });
    expect((await send(typed)).status).toBe(303);
  });

  it('of two who write, shows the second both texts before theirs takes its place', async () => {
    await submit(site, `${path}/draft`, { ...typed, state: 'Nevada' });
    const late = { ...typed, editor: 'page-2', city: 'Boise', state: 'Nevada' };
    const meanwhile = await submit(site, `${path}/draft`, late);
    expect(meanwhile.status).toBe(412);
    expect(meanwhile.headers.get('content-type')).toContain('text/plain');
    expect(meanwhile.text).toBe(
      'Not saved. ben saved this draft after you opened it, Tue 24 Nov 2026 12:00 +00:00 Etc/UTC. Nothing that you typed is lost: it stays here and in this browser. Press “Save, and see both texts”.',
    );

    const { status, text } = await send(late);
    expect(status).toBe(412);
    expect(text).toContain('ben saved the draft after you opened this page');
    expect(text).toContain('value="Boise"');
    expect(text.match(/What the other saved/g)).toHaveLength(1);
    expect(text).toContain('<p class="written">Reno</p>');
    // First on the page: which fields have two texts; beside each field: that it is not saved.
    expect(text).toContain('<li><a href="#draft-city">City</a></li>');
    expect(text).toContain('Not saved yet. What differs in the text of ben stands below yours.');
    expect(draftOf()?.fields.city).toBe('Reno');

    const { seen, editor } = hidden(text, 'Save the draft');
    expect((await send({ ...late, seen: String(seen), editor: String(editor) })).status).toBe(303);
    expect(draftOf()).toMatchObject({ version: 2, fields: { city: 'Boise' } });
  });

  it('says of two who write what the other chose as its choice reads', async () => {
    await submit(site, `${path}/draft`, { ...typed, inContact: 'yes' });
    const { text } = await send({ ...typed, editor: 'page-2', inContact: 'no' });
    expect(text).toContain('<p class="written">Yes</p>');
  });

  it('says in Japanese, too, who saved meanwhile', async () => {
    await submit(site, `${path}/draft`, typed);
    const headers = inJapanese('ben');
    const late = { ...typed, editor: 'page-2', city: 'Boise' };
    const { text } = await submit(site, `${path}/draft`, late, 'ben', headers);
    expect(text).toContain('benが下書きを保存しました');
    expect(text).toContain('「保存して双方の内容を見る」');
  });

  it('says beside every field whether it is saved', async () => {
    const form = (await show()).split('id="draft-form"')[1] ?? '';
    const line = form.slice(0, form.indexOf('<fieldset'));
    expect(line).toContain('class="stays"');
    expect(line).toContain('role="status"');
    expect(line).toContain('Save, and see both texts');
    const style = (await site.page('/style.css', null)).text;
    expect(style).toMatch(/\.stays \{[^}]*position: sticky; top: 0;/);
  });

  it('keeps what was typed where it is too long, and names the field', async () => {
    const { status, text } = await send({ ...typed, city: `${EVIL}${'x'.repeat(200)}` });
    expect(status).toBe(422);
    expect(text).toContain('<a href="#draft-city">');
    expect(text).toMatch(/id="draft-city"[^>]*aria-invalid="true"/);
    expect(text).toContain('&lt;script&gt;alert(&quot;x&quot;)');
    expect(text).not.toContain('<script>alert');
    expect(draftOf()).toBeUndefined();
  });

  it('is complete when all is answered', async () => {
    await send({ ...whole, ...typed });
    const text = await show();
    expect(text).toContain('Every item that the FBI asks for is answered.');
    expect(text).not.toContain('<p class="met">'); // for the reason is missing
    expect(text).toContain('there is nothing for the Attorney General to decide on');
    expect(text).toContain('<a href="#draft-disclosureRisk">');
    const letter = await site.page(`${path}/letter`, 'ben');
    expect(letter.text).toContain(`<a href="${path}#draft-disclosureRisk">`);

    await send({ ...whole, ...typed, seen: '1', disclosureRisk: 'No mitigation is known.' });
    const reasoned = await show();
    expect(reasoned).toContain('<p class="met">');
    expect(reasoned).not.toContain('there is nothing for the Attorney General');
  });

  it('never takes the name of a company that nobody named', async () => {
    const [entity] = site.world.stores.known.entities;
    if (!entity) throw new Error('There is no entity');
    const entities = [{ ...entity, name: 'This company' }];
    site.world.stores.known = { ...site.world.stores.known, entities };
    expect(await show()).not.toContain('value="This company"');
    // Nor does it count as an answer where it was saved before.
    await send({ ...whole, ...typed, companyName: 'This company' });
    const text = await show();
    expect(text).not.toContain('Every item that the FBI asks for is answered.');
    expect(text).toContain('<a href="#draft-companyName">');
  });

  it.each([
    ['letter', 'Save and see it as a letter'],
    ['log', 'Save and log what happened'],
  ])('goes with the button that leads on to the %s', async (button, name) => {
    const back = hidden(await show(), 'Save the draft');
    expect(await show()).toMatch(new RegExp(`name="do" value="${button}"[^>]*>${name}<`));
    const { status, headers } = await send({ ...back, do: button, city: 'Reno' });
    expect([status, headers.get('location')]).toEqual([303, `${path}/${button}`]);
    expect(draftOf()?.fields.city).toBe('Reno');
  });

  it.each(['letter', 'log'])('is not saved again on the way to the %s', async (button) => {
    await send(typed);
    const page = await show();
    const back = hidden(page, 'Save the draft');
    const shown = /id="draft-city"[^>]* value="([^"]*)"/.exec(page)?.[1] ?? '';
    await send({ ...typed, seen: '1', editor: 'of another', state: 'Nevada' });
    const answer = await send({ ...back, do: button, city: shown });
    expect([answer.status, draftOf()?.version]).toEqual([303, 2]);
    const more = await send({ ...back, do: button, city: 'Boise' });
    expect([more.status, draftOf()?.version]).toEqual([412, 2]);
    expect(more.text).toContain('value="Boise"');
  });

  it('is never overwritten by what its page sent before', async () => {
    const at = (turn: string, city: string) =>
      submit(site, `${path}/draft`, { ...typed, turn, city });
    await at('2', 'Reno, again');
    expect((await at('1', 'Reno')).status).toBe(204);
    expect(draftOf()?.fields.city).toBe('Reno, again');
  });

  it('refuses a form that is not ours', async () => {
    expect((await send({ ...typed, csrf: 'wrong' })).status).toBe(403);
    expect((await submit(site, `${path}/draft`, { ...typed, csrf: 'wrong' })).status).toBe(403);
    expect((await send({ do: 'so', step: 'what' })).status).toBe(422);
    expect(draftOf()).toBeUndefined();
  });
});

const whole = {
  companyName: 'ACME',
  incidentOccurred: '20 November 2026',
  determinationMade: '2026-11-23 10:00 Eastern',
  inContact: 'no',
  incidentType: 'Ransomware',
  intrusionVectors: 'Unknown',
  affected: 'Two servers',
  operationalImpact: 'Payroll stands still',
  attribution: 'None',
  remediation: 'Under way',
  streetAddress: '1 Main Street',
  city: 'Reno',
  state: 'Nevada',
  contactName: 'Ben Counsel',
  contactTelephone: '+1 555 0100',
  contactEmail: 'ben@example.com',
  firstRequest: 'yes',
};

describe('The letter', () => {
  const letter = () => site.page(`${path}/letter`, 'ben');

  it('says that there is no draft yet', async () => {
    const { status, text } = await letter();
    expect(status).toBe(200);
    expect(text).toContain('There is no draft yet.');
    expect(text).not.toContain('class="letter"');
  });

  it('is dated in the zone of the reader, with each answer to copy', async () => {
    site.now = '2026-11-24T23:30:00Z';
    const people = site.world.stores.known.people.map((one) => ({ ...one, zone: 'Asia/Tokyo' }));
    site.world.stores.known = { ...site.world.stores.known, people };
    await send({ do: 'save', seen: '0', editor: 'e', ...whole, affected: EVIL });
    const { text } = await letter();
    expect(text).toContain('Wed 25 Nov 2026 (Asia/Tokyo)');
    expect(text).toContain('<dt>5(a). Type of incident</dt>');
    expect(text).toMatch(/data-copy="letter-incidentType"/);
    expect(text).toMatch(/id="letter-incidentType">Ransomware</);
    expect(text).not.toContain('<script>alert');
    expect(text).not.toContain('Not complete');
    expect(words(text)).toContain('10. First request of the company for a delay Yes');
  });

  it('says what is missing, off the paper', async () => {
    await send({ do: 'save', seen: '0', editor: 'e', city: 'Reno' });
    const { text } = await letter();
    expect(text).toContain('Not complete: 16 answers are missing.');
    const paper = text.slice(text.indexOf('class="letter"'));
    expect(paper).not.toContain('Not complete');
    // On the paper, each says of itself that it is.
    expect(paper.match(/\[not answered\]/g)).toHaveLength(16);
    const style = (await site.page('/style.css', null)).text;
    expect(style).toMatch(/@media print \{[\s\S]*\.unprinted \{ display: none; \}/);
    expect(style).toMatch(/body:has\(\.letter\) > :is\(header, footer/);
  });

  it('says who asks, and has lines to sign', async () => {
    await send({ do: 'save', seen: '0', editor: 'e', ...whole });
    const said = words((await letter()).text);
    expect(said).toContain('From: ACME Ben Counsel, +1 555 0100, ben@example.com');
    expect(said).toContain('For ACME Signature Name and title Date');
  });

  it.each([
    [{ inContact: 'yes' }, '4. FBI contacts, or the other agency'],
    [
      { firstRequest: 'no' },
      '10. Last decision of the Department of Justice on an earlier request',
    ],
  ])('says what was not answered after %o', async (answer, label) => {
    await send({ do: 'save', seen: '0', editor: 'e', ...whole });
    expect(words((await letter()).text)).not.toContain(label);
    await send({ do: 'save', seen: '1', editor: 'e', ...whole, ...answer });
    expect(words((await letter()).text)).toMatch(
      new RegExp(`${label}[^\\[]{0,60} \\[not answered\\]`),
    );
  });

  it.each([
    ['Tue 24 Nov 2026 00:00 +09:00 Asia/Tokyo', ' (Mon 23 Nov 2026 10:00 -05:00 America/New_York)'],
    ['2026-11-24T00:00+09:00', ' (Mon 23 Nov 2026 10:00 -05:00 America/New_York)'],
    ['2026-07-24 00:00 Asia/Tokyo', ' (Thu 23 Jul 2026 11:00 -04:00 America/New_York)'],
    ['2026-11-23T10:00-05:00', ''],
    ['23 November 2026, 10:00 Eastern', ''],
    ['23 November 2026, 10:00', ' [the time zone is missing]'],
    ['23 November 2026', ' [the time of day is missing]'],
    ['Tue 31 Feb 2026 00:00 +09:00', ''],
  ])('says when it was determined in Washington’s time, too: %s', async (written, more) => {
    await send({ do: 'save', seen: '0', editor: 'e', ...whole, determinationMade: written });
    const { text } = await letter();
    const item = text.slice(text.indexOf('id="letter-determinationMade"'));
    const said = words(item.slice(item.indexOf('>') + 1, item.indexOf('</dd>')));
    expect(said.replace(' Copy', '').trimEnd().replace(/ +/g, ' ')).toBe(`${written}${more}`);
  });

  it('begins with both times where the company is elsewhere', async () => {
    const entities = site.world.stores.known.entities.map((one) => ({
      ...one,
      zone: 'Asia/Tokyo',
    }));
    site.world.stores.known = { ...site.world.stores.known, entities };
    id = await site.incident({ facts: [discovery, determination], zone: 'Asia/Tokyo' });
    path = `/incidents/${id}/delay`;
    expect(await show()).toContain(
      'value="Tue 24 Nov 2026 00:00 +09:00 Asia/Tokyo (Mon 23 Nov 2026 10:00 -05:00 America/New_York)"',
    );
  });

  it('of a drill says on the paper that it is one', async () => {
    await started({ facts: [discovery, determination], drill: { speed: 1 } });
    await send({ do: 'save', seen: '0', editor: 'e', city: 'Reno' });
    const { text } = await letter();
    expect(text.slice(text.indexOf('class="letter"'))).toContain('DRILL');
  });
});

describe('The request was made', () => {
  const asked = { step: 'request', at: '2026-11-24T10:00Z', to: 'FBI' };

  it('says before that it moves nothing, and writes nothing yet', async () => {
    const before = site.written;
    const { status, text } = await send({ do: 'look', ...asked });
    expect(status).toBe(200);
    const said = words(text);
    expect(said).toContain('Nothing is recorded yet.');
    expect(said).toContain('A delay was requested, through: FBI.');
    expect(said).toContain(
      'A request moves nothing: the four-day clock goes on running until the Attorney General determines that disclosure poses a substantial risk to national security or public safety, and notifies the Commission of that in writing (Item 1.05(c)).',
    );
    expect(said).toContain('No date moves. Plan by stays Mon 30 Nov 2026 22:30 +00:00 Etc/UTC');
    expect(said).toContain('It was made 19 hours after the determination.');
    expect(said).toContain('Request for delay to the Attorney General');
    expect(site.written).toBe(before);
  });

  it('is recorded by the second button, and told in the timeline', async () => {
    const { answer } = await logged(asked);
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      `${path}/log?recorded=2`,
    ]);
    expect(facts()).toMatchObject([{ kind: 'delay-request', to: 'FBI', by: 'ben' }]);
    const said = words(await show());
    expect(said).toContain('A delay was requested, through: FBI. recorded by ben');
    expect(said).toContain('Mon 30 Nov 2026 22:30'); // and the date stays
  });

  it('is recorded once, however often the button is pressed', async () => {
    const { text } = await send({ do: 'look', ...asked });
    const { csrf: _, ...back } = hidden(text, 'Record it');
    expect((await send({ do: 'record', ...back })).status).toBe(303);
    expect((await send({ do: 'record', ...back })).status).toBe(303);
    expect(facts()).toHaveLength(1);
  });

  it('is shown anew where somebody wrote meanwhile', async () => {
    const { text } = await send({ do: 'look', ...asked });
    const { csrf: _, ...back } = hidden(text, 'Record it');
    await site.post(`/api/incidents/${id}/notes`, { text: 'Hush' }, { as: 'ben' });
    const again = await send({ do: 'record', ...back });
    expect(again.status).toBe(412);
    expect(again.text).toContain('role="alert"');
    expect(facts()).toEqual([]);
    const { csrf: __, ...fresh } = hidden(again.text, 'Record it');
    expect((await send({ do: 'record', ...fresh })).status).toBe(303);
  });

  it('is not recorded by a form that was not looked at', async () => {
    const { status, text } = await send({ do: 'record', ...asked });
    expect(status).toBe(200);
    expect(text).toContain('Nothing is recorded yet.');
    expect(facts()).toEqual([]);
  });

  it.each([
    [{ at: '' }, 'request-at'],
    [{ at: '2026-11-24T10:00' }, 'request-at'],
    [{ at: '2026-11-25T10:00Z' }, 'request-at'],
    [{ at: EVIL, to: EVIL }, 'request-at'],
  ])('names the field that cannot be: %#', async (wrong, field) => {
    const { status, text } = await send({ do: 'look', ...asked, ...wrong });
    expect(status).toBe(422);
    expect(text).toContain(`<a href="#${field}">`);
    expect(text).toMatch(new RegExp(`id="${field}"[^>]*aria-invalid="true"`));
    expect(text).toContain(`aria-describedby="${field}-help ${field}-problem"`);
    expect(text).toContain('to' in wrong ? '&lt;script&gt;' : 'value="FBI"');
    expect(text).not.toContain('<script>alert');
    expect(text).not.toContain('>Record it<');
  });

  it.each([asked, { ...GRANT }, { ...GRANT, outcome: 'declined' }, { step: 'end', at: asked.at }])(
    'takes a note that every reader sees: %#',
    async (fields) => {
      const { text } = await site.page(`${path}/log`, 'ben');
      expect(text).toContain(`id="${fields.step}-note"`);
      expect(words(text)).toContain('It is not privileged: everyone who may read the incident');
      const evil = await send({ do: 'look', ...fields, note: `By telephone.\n${EVIL}` });
      expect(evil.text).toContain('By telephone.\n&lt;script&gt;');
      expect(evil.text).not.toContain('<script>alert');
      const note = 'By telephone.\nThen in writing.';
      await logged({ ...fields, note });
      expect(facts()).toMatchObject([{ note }]);
      expect(words(await show())).toContain('By telephone.');
    },
  );

  it('opens a closed incident again, and says so before', async () => {
    await site.post(`/api/incidents/${id}/close`, { reason: 'over' }, { as: 'ben' });
    const { text } = await logged(asked);
    expect(text).toContain('The incident is closed. To record this opens it again.');
  });

  it('counts from nothing where no clock runs', async () => {
    await started({ facts: [discovery] });
    const { text } = await send({ do: 'look', ...asked });
    expect(text).toContain('No four-day clock runs yet');
    expect(text).not.toContain('after the determination');
  });
});

describe('The Attorney General decided', () => {
  it('shows the new dates beside the old: 30 days, and four business days of the staff', async () => {
    const { text, answer } = await logged(GRANT);
    const said = words(text);
    expect(said).toContain(
      'The Attorney General granted period 1, 30 days, for national security.',
    );
    expect(text).toMatch(/<del>.*Mon 30 Nov 2026 17:30 -05:00 America\/New_York/);
    expect(said).toContain('Wed 30 Dec 2026 17:30 -05:00 America/New_York');
    expect(said).toContain('Wed 6 Jan 2027 17:30 -05:00 America/New_York');
    expect(said).toContain('Due counts the four business days that the staff of the SEC gives');
    expect(answer.status).toBe(303);
    expect(facts()).toMatchObject([
      { kind: 'delay-determination', outcome: 'granted', period: 1, days: 30 },
    ]);
    const after = words(await show());
    expect(after).toContain('Wed 6 Jan 2027 17:30 -05:00 America/New_York');
    expect(after).not.toContain(
      'and notifies the Commission of that in writing. Privileged: counsel alone sees the draft.',
    );
  });

  it('takes a last day in place of days', async () => {
    const { text } = await logged({ ...GRANT, days: '', until: '2026-12-18' });
    expect(words(text)).toContain('period 1, until Fri 18 Dec 2026, for national security');
    expect(facts()).toMatchObject([{ until: '2026-12-18' }]);
    expect(facts()[0]).not.toHaveProperty('days');
  });

  it('says of a refusal that the report stays due', async () => {
    const { text } = await logged({ ...GRANT, outcome: 'declined' });
    expect(words(text)).toContain('A refusal moves nothing: the Form 8-K stays due.');
    expect(words(text)).toContain('No date moves.');
    expect(facts()[0]).toEqual(
      expect.not.objectContaining({ days: expect.anything(), ground: expect.anything() }),
    );
    expect(words(await show())).toContain('The Attorney General declined.');
  });

  it('says of a late notice that it gives nothing', async () => {
    site.now = '2026-12-02T12:00:00Z';
    const late = { ...GRANT, at: '2026-11-30T17:30:01-05:00' };
    const { text } = await logged(late);
    const said = words(text);
    expect(said).toContain('This gives nothing: the notice came after the Form 8-K was due');
    expect(said).toContain('No date moves.');
    // One second earlier it would have been in time.
    await started({ facts: [discovery, determination] });
    site.now = '2026-12-02T12:00:00Z';
    const inTime = await send({ do: 'look', ...GRANT, at: '2026-11-30T17:30:00-05:00' });
    expect(words(inTime.text)).toContain('The dates of Form 8-K, Item 1.05 move:');
    expect(words(inTime.text)).not.toContain('This gives nothing');
  });

  it('says of a second notice of one period that it gives nothing', async () => {
    await logged(GRANT);
    const { text } = await send({ do: 'look', ...GRANT, at: '2026-11-24T10:00Z', days: '10' });
    expect(words(text)).toContain('This gives nothing: an earlier notice granted that period.');
  });

  it('says of a notice between two readings that the safe one holds it for late', async () => {
    // Thursday night in Honolulu is Friday in Washington: the readings differ by a day.
    await started({
      zone: 'Pacific/Honolulu',
      facts: [discovery, { ...determination, at: '2026-11-19T23:00:00-10:00' }],
    });
    site.now = '2026-11-27T12:00:00Z';
    const { text } = await send({ do: 'look', ...GRANT, at: '2026-11-26T12:00:00Z' });
    const said = words(text);
    expect(said).toContain('On the safe reading the notice came too late.');
    expect(said).not.toContain('This gives nothing');
  });

  it.each([
    [{ period: '' }, 'determination-period'],
    [{ days: '31' }, 'determination-days'],
    [{ days: 'thirty' }, 'determination-days'],
    [{ days: '', until: '' }, 'determination-days'],
    [{ days: '', until: '2027-06-01' }, 'determination-until'],
    [{ days: '30', until: '2026-12-01' }, 'determination-until'],
    [{ ground: '' }, 'determination-ground'],
    [{ outcome: '' }, 'determination-outcome'],
  ])('refuses what the law or the notice cannot say: %j', async (wrong, field) => {
    const { status, text } = await send({ do: 'look', ...GRANT, ...wrong });
    expect(status).toBe(422);
    expect(text).toContain(`<a href="#${field}">`);
    expect(text).toContain('value="2026-11-24T09:00Z"');
    expect(facts()).toEqual([]);
  });
});

describe('An extension', () => {
  const second = {
    step: 'extension',
    at: '2026-12-28T09:00Z',
    period: '2',
    days: '30',
    ground: 'public-safety',
  };

  it('moves the dates by up to 30 days more, on either ground', async () => {
    await logged(GRANT);
    site.now = '2026-12-28T12:00:00Z';
    const { text } = await logged(second);
    expect(words(text)).toContain('Fri 29 Jan 2027 17:30 -05:00 America/New_York');
    expect(facts()).toMatchObject([{}, { outcome: 'granted', period: 2 }]);
  });

  it('of a third period: up to 60 days, for national security alone', async () => {
    await logged(GRANT);
    site.now = '2026-12-28T12:00:00Z';
    await logged(second);
    site.now = '2027-01-20T12:00:00Z';
    const third = { ...second, at: '2027-01-20T09:00Z', period: '3', days: '60' };
    const refused = await send({ do: 'look', ...third });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('<a href="#extension-ground">');
    const tooLong = await send({ do: 'look', ...third, ground: 'national-security', days: '61' });
    expect(tooLong.text).toContain('<a href="#extension-days">');
    const { answer } = await logged({ ...third, ground: 'national-security' });
    expect(answer.status).toBe(303);
    expect(facts()).toHaveLength(3);
  });

  it('gives nothing without the period before it', async () => {
    site.now = '2026-12-28T12:00:00Z';
    const { text } = await send({ do: 'look', ...second, at: '2026-11-25T09:00Z' });
    expect(words(text)).toContain('This gives nothing: no period before it counts.');
  });
});

describe('An early end', () => {
  const end = { step: 'end', at: '2026-12-04T15:00Z' };

  it('brings the dates forward', async () => {
    await logged(GRANT);
    site.now = '2026-12-04T16:00:00Z';
    const { text } = await logged(end);
    const said = words(text);
    expect(said).toContain('The risk is over: the delay ends.');
    expect(said).toContain('Thu 10 Dec 2026 17:30 -05:00 America/New_York');
    expect(facts()).toMatchObject([{}, { kind: 'delay-end' }]);
  });

  it('gives nothing where no delay ran', async () => {
    site.now = '2026-12-04T16:00:00Z';
    const { text } = await send({ do: 'look', ...end });
    expect(words(text)).toContain('This gives nothing: no granted period ran.');
  });
});

describe('The timeline', () => {
  it('is in the order of what happened, and strikes out what was retracted', async () => {
    await logged({ step: 'request', at: '2026-11-24T10:00Z' });
    await logged({ ...GRANT, at: '2026-11-24T09:00Z' });
    const retraction = { kind: 'retraction', of: facts()[0]?.id, reason: EVIL };
    const at = '2026-11-24T11:00:00Z';
    await site.post(`/api/incidents/${id}/facts`, { ...retraction, at }, { as: 'ben' });
    const text = await show();
    const said = words(text);
    expect(said.indexOf('granted period 1')).toBeLessThan(said.indexOf('A delay was requested.'));
    expect(text).toContain('<del>A delay was requested.</del>');
    expect(said).toContain('Retracted: &lt;script&gt;');
    expect(text).not.toContain('<script>alert');
  });

  it('is bounded, and says what it leaves out', async () => {
    for (let n = 0; n < 42; n += 1) {
      const minute = String(n).padStart(2, '0');
      const fact = { kind: 'delay-request', at: `2026-11-24T10:${minute}:00Z` };
      await site.post(`/api/incidents/${id}/facts`, fact, { as: 'ben' });
    }
    expect(await show()).toContain('3 earlier ones are on the incident’s page.');
  });
});

describe('In Japanese', () => {
  const inJapanese = (at: string) =>
    site.page(at, 'ben', { headers: { Cookie: `${sessionCookieOf('ben')}; tocsin-language=ja` } });

  it('the page is Japanese throughout', async () => {
    await logged(GRANT);
    await send({ do: 'save', seen: '0', editor: 'e', city: 'Reno' });
    const { text } = await inJapanese(path);
    expect(text).toContain('<html lang="ja">');
    expect(text).toContain('司法長官が第1期間の延期を認めました（30日間、理由：国家安全保障）。');
    expect(text).toContain('未回答が16件あります。');
    expect(text).toContain('判断後直ちに');
    expect(text).not.toMatch(/Save the draft|See what it changes|Back to|answers are|Attorney/);
  });

  it('the effect is told in it', async () => {
    const { text } = await site.page(`${path}/log`, 'ben', {
      method: 'POST',
      headers: {
        Cookie: `${sessionCookieOf('ben')}; tocsin-language=ja`,
        'Content-Type': 'application/x-www-form-urlencoded',
        'Sec-Fetch-Site': 'same-origin',
      },
      body: new URLSearchParams({
        ...(hidden(await show(), 'Save the draft') as Record<string, string>),
        do: 'look',
        ...GRANT,
      }).toString(),
    });
    expect(text).toContain('記録した場合の影響');
    expect(text).toContain('2027年1月6日(水) 17:30 −05:00 America/New_York');
    expect(text).not.toMatch(/Record it|Before:|After:|move/);
  });

  it('the letter stays English, for the FBI reads it', async () => {
    await send({ do: 'save', seen: '0', editor: 'e', ...whole });
    const { text } = await inJapanese(`${path}/letter`);
    expect(text).toContain('書簡は英語です');
    const paper = text.slice(text.indexOf('class="letter"'));
    expect(paper).toContain('lang="en"');
    expect(paper).toContain('Type of incident');
  });

  it('a refusal has its way back', async () => {
    const { status, text } = await site.page(path, 'ana', {
      headers: { Cookie: `${sessionCookieOf('ana')}; tocsin-language=ja` },
    });
    expect(status).toBe(403);
    expect(text).toContain('インシデントに戻る');
  });
});
