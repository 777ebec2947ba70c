/** What an installation is told, and what is said to whoever told it wrongly. */
import { describe, expect, it } from 'vitest';
import { ConfigurationMistakes, SETTINGS, settingsFrom } from '../../lib/infra/config.js';
import { CONTEXT, REAL } from './made.js';

/** What is said of a context; empty where it can be used. */
function mistakes(context: Readonly<Record<string, unknown>>): readonly string[] {
  try {
    settingsFrom(context);
    return [];
  } catch (error) {
    if (error instanceof ConfigurationMistakes) return error.sentences;
    throw error;
  }
}

const OIDC = { issuer: 'https://id.acme.eu/', clientId: 'tocsin', audience: 'api://tocsin' };

describe('Settings', () => {
  it('of cdk.json can be used, for looking at everything', () => {
    expect(settingsFrom(CONTEXT)).toEqual({
      stackName: 'Tocsin',
      sender: 'Tocsin <tocsin@example.com>',
      senderAddress: 'tocsin@example.com',
      alarmAddress: 'security@example.com',
      zone: 'Etc/UTC',
      issuer: undefined,
      publicUrl: undefined,
      removalPolicy: 'retain',
      logRetentionDays: 400,
    });
  });

  it('have defaults but for addresses and zone', () => {
    const { removalPolicy, logRetentionDays, stackName } = settingsFrom(REAL);
    expect({ removalPolicy, logRetentionDays, stackName }).toEqual({
      removalPolicy: 'retain',
      logRetentionDays: 400,
      stackName: 'Tocsin',
    });
  });

  it('take numbers as -c gives them, and addresses without a name', () => {
    const given = { ...REAL, logRetentionDays: '30', sender: 'bell@acme.eu' };
    expect(settingsFrom(given)).toMatchObject({
      logRetentionDays: 30,
      sender: 'bell@acme.eu',
      senderAddress: 'bell@acme.eu',
    });
  });

  it('leave the slash off the public address, and keep the one of an issuer', () => {
    const given = { ...REAL, ...OIDC, publicUrl: 'https://tocsin.acme.eu/' };
    expect(settingsFrom(given)).toMatchObject({
      publicUrl: 'https://tocsin.acme.eu',
      issuer: { issuer: 'https://id.acme.eu/', clientId: 'tocsin', audience: 'api://tocsin' },
    });
  });

  it('that are empty are not given', () => {
    expect(settingsFrom({ ...REAL, issuer: '', publicUrl: '' }).issuer).toBeUndefined();
    expect(mistakes({ ...REAL, zone: '' })).toHaveLength(1);
  });
});

describe('A mistake is told in a sentence', () => {
  it.each([
    ['sender', 'Tocsin', /^sender takes a mail address or a name with one, .* not "Tocsin"\.$/],
    ['sender', 'Tocsin <tocsin@acme>', /^sender takes/],
    ['sender', 'a@acme.eu, b@acme.eu', /^sender takes/],
    ['sender', 'To\nBcc: x <tocsin@acme.eu>', /^sender takes/],
    ['sender', undefined, /^sender is missing: it takes .* Give it with -c sender=….$/],
    ['alarmAddress', 'Security <s@acme.eu>', /^alarmAddress takes one mail address/],
    ['alarmAddress', undefined, /^alarmAddress is missing/],
    ['zone', 'Berlin', /^zone takes the IANA name of a time zone, .* not "Berlin"\.$/],
    ['zone', '+01:00', /^zone takes/],
    ['zone', undefined, /^zone is missing/],
    ['publicUrl', 'http://tocsin.acme.eu', /^publicUrl takes an https address without a path/],
    ['publicUrl', 'https://acme.eu/tocsin', /^publicUrl takes/],
    ['publicUrl', 'https://acme.eu/?a', /^publicUrl takes/],
    ['removalPolicy', 'delete', /^removalPolicy takes "retain" or "destroy", not "delete"\.$/],
    ['logRetentionDays', '100', /^logRetentionDays takes a number of days .* not "100"\.$/],
    ['logRetentionDays', 'ever', /^logRetentionDays takes/],
    ['stackName', '1st', /^stackName takes a name of at most 30/],
    ['stackName', 'a'.repeat(31), /^stackName takes/],
    ['stackName', 'my-aws-bell', /^stackName takes .* neither "aws"/],
  ])('%s: %s', (name, value, sentence) => {
    const told = mistakes({ ...REAL, [name]: value });
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(sentence);
  });

  it.each([
    ['issuer', 'http://id.acme.eu', /^issuer takes the https address of an OIDC issuer/],
    ['clientId', undefined, /^With an issuer, clientId is needed too: .*-c clientId=/],
    ['audience', undefined, /^With an issuer, audience is needed too/],
    ['audience', ' api ', /^audience takes/],
    ['rolesClaim', 7, /^rolesClaim takes the claim that lists the roles, not 7\.$/],
  ])('with an issuer, %s: %s', (name, value, sentence) => {
    const told = mistakes({ ...REAL, ...OIDC, [name]: value });
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(sentence);
  });

  it.each(['clientId', 'audience', 'rolesClaim'])('%s without an issuer', (name) => {
    expect(mistakes({ ...REAL, [name]: 'x' })).toEqual([
      `Without an issuer, ${name} says nothing: give -c issuer=… or leave it out.`,
    ]);
  });

  it('a name that was mistyped', () => {
    expect(mistakes({ ...REAL, alarmAdress: 'x@acme.eu' })).toEqual([
      `There is no setting "alarmAdress"; the settings are: ${SETTINGS.join(', ')}.`,
    ]);
  });

  it('but not a name of the CDK', () => {
    const own = {
      '@aws-cdk/core:target-partitions': ['aws'],
      'aws:cdk:version-reporting': false,
      'availability-zones:account=1:region=eu-central-1': ['a'],
      'cli-telemetry': false,
      'acknowledged-issue-numbers': [1],
    };
    expect(mistakes({ ...REAL, ...own })).toEqual([]);
  });

  it('all of them at once', () => {
    const told = mistakes({ alarmAdress: 'x', zone: 'Mars/Olympus', audience: 'x' });
    expect(told.map((sentence) => sentence.split(/[ :]/)[0])).toEqual([
      'There',
      'sender',
      'alarmAddress',
      'zone',
      'Without',
    ]);
  });
});
