/** What is logged of the request: four small forms, none of which records anything by itself. */
import { Problem, type Refused } from '../../components/refused.js';
import { delaySteps } from '../../words/delay-steps.js';
import { EMPTY, type Form } from '../form.js';
import { Csrf, type Html } from '../layout.js';
import type { Reader } from '../reader.js';
import { STEPS, type Step, stepField } from './fact-from.js';
import { Choice, Text } from './step-fields.js';

export interface StepsProps {
  readonly reader: Reader;
  readonly path: string;
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

function StepForm({ reader, path, one, step, form, refused }: StepFormProps) {
  const { language } = reader;
  const words = delaySteps[language];
  const isThis = one === step;
  const field = {
    step: one,
    form: isThis ? (form ?? EMPTY) : EMPTY,
    refused: isThis ? refused : undefined,
  };
  const isGrant = one === 'determination' || one === 'extension';
  return (
    <form class="sheet" method="post" action={`${path}#effect`}>
      <Csrf reader={reader} />
      <input type="hidden" name="step" value={one} />
      <p>{words.steps[one][1]}</p>
      <Text {...field} name="at" label={words.at[one]} help={words.atHelp}>
        <button type="button" hidden data-scripted="" data-now={`${one}-at`}>
          {words.now}
        </button>
      </Text>
      {one === 'request' ? <Text {...field} name="to" label={words.to} help={words.toHelp} /> : ''}
      {one === 'determination' ? (
        <Choice
          {...field}
          name="outcome"
          label={words.outcome}
          none={words.choose}
          choices={[
            ['granted', words.granted],
            ['declined', words.declined],
          ]}
        />
      ) : (
        ''
      )}
      {isGrant ? (
        <>
          <Choice
            {...field}
            name="period"
            label={words.period}
            none={words.choose}
            choices={(['1', '2', '3'] as const)
              .filter((period) => one === 'determination' || period !== '1')
              .map((period) => [period, words.periods[period]])}
          />
          <Text {...field} name="days" label={words.days} help={words.daysHelp} />
          <Text {...field} name="until" label={words.until} help={words.untilHelp} />
          <Choice
            {...field}
            name="ground"
            label={words.ground}
            none={words.choose}
            choices={(['national-security', 'public-safety'] as const).map((ground) => [
              ground,
              words.grounds[ground],
            ])}
          />
        </>
      ) : (
        ''
      )}
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
