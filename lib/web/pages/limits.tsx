/** What Tocsin does not do: in general, by regime as the law's files say it, and where it runs. */
import type { Hono } from 'hono';
import { regimes } from '../../core/regimes/index.js';
import { lawIn } from '../words/law-texts.js';
import { limitsWords } from '../words/limits.js';
import { dayIn, regimeIn } from '../words/say.js';
import { page } from './layout.js';
import type { Pages } from './pages.js';
import type { Reader } from './reader.js';

export function serveLimits(app: Hono, { shown }: Pages): void {
  app.get('/limits', shown(limitsPage));
}

async function limitsPage(reader: Reader): Promise<Response> {
  const { language } = reader;
  const words = limitsWords[language];
  return page(
    { title: words.title, viewer: reader },
    <>
      <p>
        <strong>{words.lead}</strong>
      </p>
      <ul>
        {words.general.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
      <h2>{words.running}</h2>
      <ul>
        <li>{words.operator}</li>
        <li>{words.power}</li>
        <li>{words.sandbox}</li>
      </ul>
      <h2>{words.perRegime}</h2>
      {regimes.map(({ id, notModelled, checkedOn }) => (
        <section aria-labelledby={`limits-${id}`}>
          <h3 id={`limits-${id}`}>{regimeIn(language, id)}</h3>
          <ul>
            {notModelled.map((sentence) => (
              <li>{lawIn(language, sentence, id)}</li>
            ))}
          </ul>
          <p class="soft">
            {words.checked(dayIn(language, checkedOn))} <a href={`/law/${id}`}>{words.law}</a>
          </p>
        </section>
      ))}
    </>,
  );
}
