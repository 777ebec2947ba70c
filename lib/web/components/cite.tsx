/** Where a rule stands, and the words that carry it: these as they stand, in whatever language. */
import type { Citation } from '../../core/model.js';
import type { Language } from '../../engine/ports.js';
import { citationIn, markOf } from '../words/law-texts.js';

export interface CiteProps {
  readonly cite: Citation;
  readonly language: Language;
}

/** The provision, as a link where its address is known, and its words in quotes. */
export function Cite({ cite, language }: CiteProps) {
  const { url, words } = cite;
  const text = citationIn(language, cite);
  const mark = markOf(language, text);
  return (
    <>
      {url === undefined ? (
        <span lang={mark}>{text}</span>
      ) : (
        <a href={url} rel="noreferrer" lang={mark}>
          {text}
        </a>
      )}
      {words === undefined ? '' : ' '}
      {words === undefined ? '' : <q lang={markOf(language, words)}>{words}</q>}
    </>
  );
}
