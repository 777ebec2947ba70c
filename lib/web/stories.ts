/**
 * The stories that come with Tocsin, for the pages and the command line: part of the bundle, for
 * where the pages run there may be no folder to read.
 */
import allSix from '../../scenarios/drills/all-six.json' with { type: 'json' };
import euNis2 from '../../scenarios/drills/eu-nis2.json' with { type: 'json' };
import jpAppi from '../../scenarios/drills/jp-appi.json' with { type: 'json' };
import usCircia from '../../scenarios/drills/us-circia.json' with { type: 'json' };
import usFccCpni from '../../scenarios/drills/us-fcc-cpni.json' with { type: 'json' };
import usSec8k from '../../scenarios/drills/us-sec-8k.json' with { type: 'json' };
import type { NewFact } from '../engine/new-facts.js';
import type { WrittenProfile } from '../engine/ports.js';

export interface Story {
  readonly title: string;
  readonly story: string;
  /** Legal time at which it begins and ends. */
  readonly start: string;
  readonly end: string;
  readonly scenario: {
    readonly regimes: readonly string[];
    readonly profile: WrittenProfile;
    readonly facts: readonly NewFact[];
  };
}

/** By the names of their files. */
export const stories = {
  'all-six': allSix,
  'eu-nis2': euNis2,
  'jp-appi': jpAppi,
  'us-circia': usCircia,
  'us-fcc-cpni': usFccCpni,
  'us-sec-8k': usSec8k,
} as const satisfies Readonly<Record<string, Story>>;

export type StoryId = keyof typeof stories;

export const storyIds = Object.keys(stories) as readonly StoryId[];

export function findStory(id: string): Story | undefined {
  return Object.hasOwn(stories, id) ? stories[id as StoryId] : undefined;
}
