/** The filters of the board: a form that works without a script, and one link that ends them. */
import { regimes } from '../../../core/regimes/index.js';
import type { Entity, Language } from '../../../engine/ports.js';
import { BOARD_STATES } from '../../../engine/read-board.js';
import { boardWords } from '../../words/board.js';
import { saidWords } from '../../words/said.js';
import { regimeIn } from '../../words/say.js';
import { BOARD_ROLES, type BoardChoice } from './choice.js';

interface Filters {
  readonly choice: BoardChoice;
  readonly entities: readonly Entity[];
  readonly language: Language;
}

export function Filters({ choice, entities, language }: Filters) {
  const words = boardWords[language];
  const filters = [
    // Where there is one entity, there is nothing to choose.
    ...(entities.length > 1 || choice.entity !== undefined
      ? [['entity', words.entity, entities.map(({ id, name }) => [id, name] as const)] as const]
      : []),
    ['regime', words.regime, regimes.map(({ id }) => [id, regimeIn(language, id)] as const)],
    ['role', words.role, BOARD_ROLES.map((role) => [role, words.roles[role]] as const)],
    [
      'state',
      words.state,
      BOARD_STATES.map((state) => [state, saidWords[language].states[state]] as const),
    ],
  ] as const;
  const isFiltered = Object.keys(choice).length > 0;
  return (
    <details id="filters" open={isFiltered}>
      <summary>{words.filters}</summary>
      <form class="sheet" method="get" action="/">
        {filters.map(([name, label, options]) => (
          <Select
            name={name}
            label={label}
            options={options}
            chosen={choice[name]}
            all={words.all}
          />
        ))}
        <p class="actions">
          <button type="submit">{words.show}</button>
          {isFiltered ? <a href="/">{words.showAll}</a> : ''}
        </p>
      </form>
    </details>
  );
}

interface SelectProps {
  readonly name: string;
  readonly label: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly chosen: string | undefined;
  readonly all: string;
}

function Select({ name, label, options, chosen, all }: SelectProps) {
  return (
    <>
      <label for={`filter-${name}`}>{label}</label>
      <select id={`filter-${name}`} name={name}>
        <option value="">{all}</option>
        {options.map(([value, text]) => (
          <option value={value} selected={value === chosen}>
            {text}
          </option>
        ))}
      </select>
    </>
  );
}
