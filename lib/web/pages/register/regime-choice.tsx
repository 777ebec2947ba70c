/** Regime by regime: when it applies, what starts its clock, what is missing; and a box. */
import { Group } from '../../components/choice-field.js';
import { registerWords } from '../../words/register.js';
import { saidWords } from '../../words/said.js';
import { regimeIn } from '../../words/say.js';
import { applyingBy } from './applies.js';
import type { Part } from './sheet.js';

export function RegimeChoice({ reader, form, marks }: Part) {
  const { language } = reader;
  const words = registerWords[language];
  const chosen = form.all('regimes');
  return (
    <Group name="regimes" label={words.regimes} help={words.regimesHelp} marks={marks}>
      {applyingBy(form).map(({ regime, points, missing }) => (
        <article>
          <label class="box">
            <input
              type="checkbox"
              name="regimes"
              value={regime}
              checked={chosen.includes(regime)}
              aria-describedby={`${regime}-says`}
            />
            <strong>{regimeIn(language, regime)}</strong>
          </label>
          <div id={`${regime}-says`}>
            <p class={points ? 'due' : 'soft'}>
              <span aria-hidden="true">{points ? '◑' : '○'}</span>{' '}
              {points ? words.may : words.unsaid}
            </p>
            <p class="help">
              {words.applies[regime]}
              {saidWords[language].space}
              {words.starts[regime]}
            </p>
            <p class="help">
              {missing.length === 0
                ? words.complete
                : words.missing(missing.map((need) => words.things[need]).join(words.comma))}
            </p>
          </div>
        </article>
      ))}
      <p class="actions">
        <button type="submit" name="step" value="look">
          {words.look}
        </button>
      </p>
    </Group>
  );
}
