/** Where a request goes and what it does, with the sources. Checked on 2026-11-21. */
import type { Language } from '../../../engine/ports.js';
import { delayWords } from '../../words/delay.js';
import { saidWords } from '../../words/said.js';

const FBI =
  'https://www.fbi.gov/investigate/cyber/fbi-guidance-to-victims-of-cyber-incidents-on-sec-reporting-requirements-request-a-delay';
const FORM_8K = 'https://www.sec.gov/files/form8-k.pdf';
const CDI =
  'https://www.sec.gov/rules-regulations/staff-guidance/compliance-disclosure-interpretations/exchange-act-form-8-k';

export function HowToSend({ language }: { readonly language: Language }) {
  const words = delayWords[language];
  return (
    <section id="how-to-send">
      <h2>{words.howToSend}</h2>
      <ul>
        <li>
          {words.sendForm}
          {saidWords[language].space}
          <a href="https://sec8k.ic3.gov">sec8k.ic3.gov</a>
          {language === 'ja' ? '' : ', '}
          {language === 'ja' ? '。' : ''}
          {words.sendOther} <Source language={language} url={FBI} name="FBI, Request a Delay" />
        </li>
        <li>
          {words.sendAtOnce} <Source language={language} url={FBI} name="FBI, Request a Delay" />
        </li>
        <li>
          {words.clockRuns}{' '}
          <Source language={language} url={FORM_8K} name="Form 8-K, Item 1.05(c)" />{' '}
          <Source language={language} url={CDI} name="C&DI, Question 104B.01" />
        </li>
        <li>{words.sendFields}</li>
        <li>{words.sendNothing}</li>
      </ul>
    </section>
  );
}

function Source({ language, url, name }: { language: Language; url: string; name: string }) {
  return (
    <span class="soft">
      <a href={url}>{delayWords[language].source(name)}</a>
    </span>
  );
}
