/** What is logged of the request: four small forms, none of which records anything by itself. */
import { SelectField } from '../../components/choice-field.js';
import { LongField, TextField } from '../../components/field.js';
import type { Html } from '../../components/html.js';
import { marksOf } from '../../components/marks.js';
import { MomentField } from '../../components/moment-field.js';
import { Problem } from '../../components/problem.js';
import { EMPTY, type Form } from '../../forms/form.js';
import type { MomentZones } from '../../forms/moments.js';
import type { Refused } from '../../forms/refused.js';
import { LONGEST_FACT_NOTE } from '../../longest.js';
import { delaySteps } from '../../words/delay-steps.js';
import { factWords } from '../../words/fact-fields.js';
import { momentWords } from '../../words/moments.js';
import { Csrf } from '../layout.js';
import type { Reader } from '../reader.js';
import { type STEP_FIELDS, STEPS, type Step, stepField } from './fact-from.js';

export interface StepsProps {
  readonly reader: Reader;
  readonly path: string;
  readonly zones: MomentZones;
  /** The step that was sent, and what was typed there. */
  readonly step?: Step | undefined;
  readonly form?: Form | undefined;
  readonly refused?: Refused | undefined;
  /** What it would do. */
  readonly effect?: Html | undefined;
}

export function Steps(props: StepsProps) {
  const { reader, step, effect } = props;
  const words = delaySteps[reader.language];
  return (
    <section id="log">
      <h2>{words.heading}</h2>
      <p>{words.intro}</p>
      {effect ?? ''}
      {STEPS.map((one) => (
        <details id={`step-${one}`} open={one === step}>
          <summary>{words.steps[one][0]}</summary>
          <StepForm {...props} one={one} />
        </details>
      ))}
    </section>
  );
}

type StepFormProps = StepsProps & { readonly one: Step };

function StepForm({ reader, path, zones, one, step, form, refused }: StepFormProps) {
  const { language } = reader;
  const words = delaySteps[language];
  const { fields, hints } = factWords[language];
  const isThis = one === step;
  const typed = isThis ? (form ?? EMPTY) : EMPTY;
  const marks = marksOf(isThis ? refused : undefined, (pointer) => stepField(one, pointer));
  const field = (name: (typeof STEP_FIELDS)[number]) => {
    return { name, form: one, marks, value: typed.text(name) };
  };
  const isGrant = one === 'determination' || one === 'extension';
  return (
    <form class="sheet" method="post" action={`${path}#effect`}>
      <Csrf reader={reader} />
      <input type="hidden" name="step" value={one} />
      <p>{words.steps[one][1]}</p>
      <MomentField
        name="at"
        form={one}
        marks={marks}
        label={words.at[one]}
        help={momentWords[language].help}
        typed={typed}
        zones={zones}
        language={language}
        now={words.now}
      />
      {one === 'request' ? <TextField {...field('to')} label={words.to} help={words.toHelp} /> : ''}
      {one === 'determination' ? (
        <SelectField
          {...field('outcome')}
          label={words.outcome}
          choices={[
            ['', words.choose],
            ['granted', words.granted],
            ['declined', words.declined],
          ]}
        />
      ) : (
        ''
      )}
      {isGrant ? (
        <>
          <SelectField
            {...field('period')}
            label={words.period}
            choices={[
              ['', words.choose] as const,
              ...(['1', '2', '3'] as const)
                .filter((period) => one === 'determination' || period !== '1')
                .map((period) => [period, words.periods[period]] as const),
            ]}
          />
          <TextField {...field('days')} label={words.days} help={words.daysHelp} />
          <TextField {...field('until')} label={words.until} help={words.untilHelp} />
          <SelectField
            {...field('ground')}
            label={words.ground}
            choices={[['', words.choose], ...Object.entries(words.grounds)]}
          />
        </>
      ) : (
        ''
      )}
      <LongField
        {...field('note')}
        label={fields.note}
        help={hints.note}
        longest={LONGEST_FACT_NOTE}
      />
      <p class="actions">
        <button type="submit" name="do" value="look">
          {words.look}
        </button>
      </p>
    </form>
  );
}

/** The summary at the top of the page, with a link to each field that it is about. */
export function StepProblem({
  reader,
  step,
  refused,
}: Pick<StepsProps, 'reader' | 'step' | 'refused'>) {
  const fieldOf = (pointer: string) => (step ? stepField(step, pointer) : undefined);
  return <Problem refused={refused} language={reader.language} fieldOf={fieldOf} />;
}
