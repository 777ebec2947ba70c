import { describe, expect, it } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import { asProcess, inProcess } from './run.js';

describe('help', () => {
  it.each([[[]], [['--help']], [['-h']], [['help']], [['help', 'help']]])(
    'gives the overview: tocsin %j',
    async (args) => {
      const { status, stdout } = await inProcess(args);

      expect(status).toBe(0);
      expect(stdout).toMatch(/^tocsin: facts in, milestones out/);
    },
  );

  it.each(['derive', 'calendars', 'regimes'])('teaches %s, in both ways', async (name) => {
    const asked = await inProcess(['help', name]);
    const option = await inProcess([name, '--help']);

    expect(asked.stdout).toContain(`tocsin ${name} `);
    expect(asked.stdout).toContain('Examples:');
    expect(option).toEqual(asked);
  });

  it('fits 86 columns', async () => {
    for (const name of ['help', 'derive', 'calendars', 'regimes']) {
      const { stdout } = await inProcess(['help', name]);
      expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(86);
    }
  });

  it('does not take the name of a file for a question', async () => {
    const { status, stderr } = await inProcess(['derive', '--', '--help']);

    expect(status).toBe(2);
    expect(stderr).toContain('"--help" cannot be read');
  });
});

it('says its version', async () => {
  expect(await asProcess(['--version'])).toEqual({
    status: 0,
    stdout: `${packageFile.version}\n`,
    stderr: '',
  });
});

describe('what there is not', () => {
  it.each([
    [['dervie'], 'There is no command "dervie". Did you mean derive? See tocsin --help.'],
    [['help', 'calender'], 'There is no command "calender". Did you mean calendars?'],
    [['--verson'], 'There is no option "--verson". Did you mean --version?'],
    [['derive', '--prety'], 'tocsin derive has no option --prety. Did you mean --pretty?'],
    [['derive', '-x'], 'tocsin derive has no option -x. See tocsin derive --help.'],
    [['derive', '--pretty=yes'], "Option '--pretty' does not take an argument."],
    [['toString'], 'There is no command "toString". See tocsin --help.'],
    [['calendars', 'shwo'], 'tocsin calendars cannot "shwo". Did you mean show?'],
    [['regimes', 'lst'], 'Did you mean list?'],
    [['regimes', 'show', 'us-sec-8'], 'There is no regime "us-sec-8". Did you mean us-sec-8k?'],
    [['calendars', 'show', 'us-sce'], 'There is no calendar "us-sce". Did you mean us-sec?'],
  ])('%j is answered with what may have been meant', async (args, sentence) => {
    const { status, stdout, stderr } = await inProcess(args);

    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(sentence);
  });
});
