/** The policies there are, in words. */
import { DEFAULT_POLICY, policiesOf } from '../../../engine/change-settings.js';
import type { AllSettings, NamedPolicy } from '../../../engine/ports.js';
import { peopleWords } from '../../words/people.js';
import { policyWords } from '../../words/policies.js';
import { commaOf, type ListProps, MOST } from './lists.js';
import { PolicyInWords } from './policy-words.js';

export function PolicySection({
  settings,
  reader,
  mayChange,
}: ListProps & { readonly settings: AllSettings }) {
  const words = policyWords[reader.language];
  const isShipped = ({ id }: NamedPolicy) => !settings.policies.some((one) => one.id === id);
  const usersOf = (id: string) =>
    settings.entities
      .filter(({ policy = DEFAULT_POLICY }) => policy === id)
      .map(({ name }) => name)
      .join(commaOf(reader));
  const policies = policiesOf(settings);
  return (
    <section id="policies">
      <h2>{words.heading}</h2>
      <p>{words.text}</p>
      {policies.slice(0, MOST).map((one) => (
        <article>
          <h3>{one.id}</h3>
          <p class="help">
            {usersOf(one.id) ? words.usedBy(usersOf(one.id)) : words.usedByNone}{' '}
            {isShipped(one) ? words.shipped : ''}
          </p>
          <PolicyInWords policy={one.policy} language={reader.language} />
          {mayChange ? (
            <p>
              <a href={`/people/policy?id=${encodeURIComponent(one.id)}`}>{words.change(one.id)}</a>
            </p>
          ) : (
            ''
          )}
        </article>
      ))}
      {policies.length > MOST ? (
        <p>{peopleWords[reader.language].andMore(policies.length - MOST)}</p>
      ) : (
        ''
      )}
      {mayChange ? (
        <p>
          <a href="/people/policy">{words.add}</a>
        </p>
      ) : (
        ''
      )}
    </section>
  );
}
