import { describe, expect, it } from 'vitest';
import { regimes } from '../../lib/core/regimes/index.js';
import { inProcess } from './run.js';

describe('tocsin regimes show', () => {
  it('tells obligation, trigger, period and source', async () => {
    const { status, stdout } = await inProcess(['regimes', 'show', 'us-sec-8k']);

    expect(status).toBe(0);
    expect(stdout).toContain(`Form 8-K, Item 1.05 (item-1.05-report)
  runs from   the first materiality-determination (material)
  period      4 business days of us-sec
              Form 8-K, as amended by Release 33-11216 (88 FR 51896), Item
              1.05(a) and General Instruction B.1 (secondary)`);
    expect(stdout).toContain('In force from 2023-12-18.');
    expect(stdout).toContain('NOT MODELLED\n · ');
    expect(stdout).toContain('Sources last read against this file on ');
  });

  it('says loudly what is not in force', async () => {
    const circia = await inProcess(['regimes', 'show', 'us-circia']);
    const fcc = await inProcess(['regimes', 'show', 'us-fcc-cpni']);

    expect(circia.stdout).toContain('\nNOT YET IN FORCE\n');
    expect(fcc.stdout).toMatch(/2007: .* \(the default\)\nIn force from 2007-12-08\.\n/);
    expect(fcc.stdout).toMatch(/2024: .*\nNOT YET IN FORCE\n/s);
  });

  it.each(regimes.map(({ id }) => id))('has %s in words and as data', async (id) => {
    const { stdout } = await inProcess(['regimes', 'show', id]);
    const { stdout: json } = await inProcess(['regimes', 'show', id, '--json']);

    const data = JSON.parse(json);
    const regime = regimes.find((candidate) => candidate.id === id);
    expect(data).toMatchObject({ id, notModelled: regime?.notModelled });
    expect(data.phases.map((phase: { id: string }) => phase.id)).toEqual(
      regime?.phases.map((phase) => phase.id),
    );
    for (const { obligations } of data.texts) {
      for (const { title, cite } of obligations) {
        expect(stdout).toContain(title);
        expect(cite).toMatchObject({ act: expect.any(String), at: expect.any(String) });
      }
    }
    const tooWide = stdout.split('\n').filter((line) => line.length > 80);
    expect(tooWide.filter((line) => !line.includes('https://'))).toEqual([]);
  });

  it('leaves to the profile what the profile decides', async () => {
    const { stdout } = await inProcess(['regimes', 'show', 'eu-nis2', '--json']);

    expect(JSON.parse(stdout)).toMatchObject({ authorityZone: null, calendars: null });
  });
});

describe('tocsin regimes list', () => {
  it('has one entry for each', async () => {
    const { stdout } = await inProcess(['regimes', 'list']);
    const { stdout: json } = await inProcess(['regimes', '--json']);

    for (const { id, title } of regimes) expect(stdout).toContain(`${id.padEnd(14)}${title}`);
    expect(JSON.parse(json).map(({ id }: { id: string }) => id)).toEqual(
      regimes.map(({ id }) => id),
    );
  });
});
