/** Everything that the documents tell, computed from the program as it is now. */
import { costsTold } from './costs-told.js';
import { type Crowd, crowd } from './crowd.js';
import { emptyRound, type Lived, live } from './live.js';
import { lives } from './lives.js';
import { limitsTold, needsTold, rushTold } from './scale-told.js';
import { readStack } from './stack.js';

/** A crowd of any size tells the same of each incident; a test holds two against each other. */
export const CROWD = 20;

export interface Computed {
  readonly lives: readonly Lived[];
  readonly crowd: Crowd;
  /** The marked parts of the documents: file, mark, text. */
  readonly parts: readonly (readonly [file: string, mark: string, text: string])[];
}

/** @param size of the crowd that a mass event is told from */
export async function compute(size = CROWD): Promise<Computed> {
  const idle = await emptyRound();
  const lived: Lived[] = [];
  for (const life of lives) lived.push(await live(life, idle));
  const many = await crowd(size);
  return {
    lives: lived,
    crowd: many,
    parts: [
      ['docs/costs.md', 'costs', costsTold({ lives: lived, idle, stack: readStack() })],
      ['docs/scale.md', 'needs', needsTold(many, idle)],
      ['docs/scale.md', 'limits', limitsTold(many)],
      ['docs/scale.md', 'rush', rushTold()],
    ],
  };
}
