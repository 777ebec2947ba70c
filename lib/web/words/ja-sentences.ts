/**
 * The engine's sentences in Japanese, under the English that stands in the code. A test finds
 * each one that is missing here, and each that nothing says any more.
 */
import { coreSentences } from './ja-sentences-core.js';
import { engineSentences } from './ja-sentences-engine.js';
import { webSentences } from './ja-sentences-web.js';

export const japaneseSentences: Readonly<Record<string, string>> = {
  ...coreSentences,
  ...engineSentences,
  ...webSentences,
};
