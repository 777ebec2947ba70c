/** Closing, reopening, adding a regime, marking one as not applicable: folded, each with a reason. */
import { regimes } from '../../../core/regimes/index.js';
import { leftOpenIn } from '../../../engine/left-open.js';
import { may } from '../../../engine/may.js';
import type { IncidentRead } from '../../../engine/read-incident.js';
import { SelectField } from '../../components/choice-field.js';
import { TextField } from '../../components/field.js';
import type { Html } from '../../components/html.js';
import { LONGEST_REASON } from '../../longest.js';
import { incidentWords } from '../../words/incident.js';
import { regimeIn } from '../../words/say.js';
import { Csrf } from '../layout.js';
import { incidentPath } from '../paths.js';
import type { Reader } from '../reader.js';
import { type Act, type Attempt, attemptMarks, typedIn } from './attempt.js';
import { LeftList } from './left-open.js';

interface ChangeProps {
  readonly read: IncidentRead;
  readonly reader: Reader;
  readonly attempt: Attempt | undefined;
}

export function Change({ read, reader, attempt }: ChangeProps) {
  if (!may(reader.roles, 'manage')) return null;
  const words = incidentWords[reader.language].change;
  const { closed, regimes: running } = read.incident;
  const others = regimes.map(({ id }) => id).filter((id) => !running.includes(id));
  const shared = { read, reader, attempt };
  return (
    <section id="change">
      <h2>{words.heading}</h2>
      {closed ? (
        <Folded act="reopen" title={words.reopen} said={words.reopenSaid} {...shared} />
      ) : (
        <Folded act="close" title={words.close} said={words.closeSaid} {...shared}>
          <StillOpen read={read} reader={reader} />
        </Folded>
      )}
      {others.length === 0 ? (
        ''
      ) : (
        <Folded act="add" title={words.add} said={words.addSaid} choices={others} {...shared} />
      )}
      {running.length === 0 ? (
        ''
      ) : (
        <Folded
          act="exclude"
          title={words.exclude}
          said={words.excludeSaid}
          choices={running}
          {...shared}
        />
      )}
    </section>
  );
}

/** What would be watched no longer is said before anybody presses the button. */
function StillOpen({ read: { milestones }, reader }: Omit<ChangeProps, 'attempt'>) {
  const words = incidentWords[reader.language].change;
  const open = leftOpenIn(milestones);
  if (open.length === 0) return <p>{words.nothingOpen}</p>;
  return (
    <>
      <p>
        <strong>{words.stillOpen}</strong>
      </p>
      <LeftList milestones={open} language={reader.language} />
    </>
  );
}

interface FoldedProps extends ChangeProps {
  readonly act: Exclude<Act, 'retract'>;
  readonly title: string;
  readonly said: string;
  /** The regimes among which one is chosen. */
  readonly choices?: readonly string[];
  readonly children?: Html;
}

const PATHS = { close: 'close', reopen: 'reopen', add: 'regimes', exclude: 'regimes' } as const;

function Folded({ act, title, said, choices, read, reader, attempt, children }: FoldedProps) {
  const words = incidentWords[reader.language].change;
  const path = `${incidentPath(read.incident.id)}/${PATHS[act]}`;
  const isTried = attempt?.act === act;
  const helpId = `${act}-help`;
  const marks = attemptMarks(attempt);
  const field = (name: 'regime' | 'reason') => {
    return { name, form: act, marks, value: typedIn(attempt, act, name) };
  };
  return (
    <details id={`change-${act}`} open={isTried}>
      <summary>{title}</summary>
      <p class="help" id={helpId}>
        {said}
      </p>
      {children}
      <form method="post" action={path} class="sheet">
        <Csrf reader={reader} />
        {choices ? (
          <>
            <input type="hidden" name="act" value={act} />
            <SelectField
              {...field('regime')}
              label={words.regime}
              choices={[
                ['', words.choose] as const,
                ...choices.map((id) => [id, regimeIn(reader.language, id)] as const),
              ]}
              isRequired
            />
          </>
        ) : (
          ''
        )}
        <TextField
          {...field('reason')}
          label={words.reason}
          helpId={helpId}
          longest={LONGEST_REASON}
          isRequired
        />
        <div class="actions">
          <button type="submit">{title}</button>
        </div>
      </form>
    </details>
  );
}
