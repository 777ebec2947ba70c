/** The form that starts a drill: a story, a speed, and where its mails go. */
import { Temporal } from '../../../core/model.js';
import type { DrillLimits } from '../../../engine/ports.js';
import { Group, SelectField } from '../../components/choice-field.js';
import { TextField } from '../../components/field.js';
import { idOf, marksOf } from '../../components/marks.js';
import { Problem } from '../../components/problem.js';
import type { Form } from '../../forms/form.js';
import type { Refused } from '../../forms/refused.js';
import { type Story, type StoryId, stories, storyIds } from '../../stories.js';
import { drillsWords } from '../../words/drills.js';
import { japaneseStories } from '../../words/ja-law/stories.js';
import { regimeIn } from '../../words/say.js';
import { Csrf } from '../layout.js';
import type { Reader } from '../reader.js';
import { speedsUpTo, titleIn, usualSpeed } from './order.js';

export interface StartProps {
  readonly reader: Reader;
  readonly form: Form;
  readonly limits: DrillLimits | undefined;
  /** Makes pressing twice start one. */
  readonly sendKey: string;
  readonly refused?: Refused | undefined;
}

export function StartForm({ reader, form, limits, sendKey, refused }: StartProps) {
  const { language } = reader;
  const words = drillsWords[language];
  const marks = marksOf(refused, fieldOf);
  const speeds = speedsUpTo(limits?.fastest);
  const needsAddress = limits?.hasOutbox === false;
  return (
    <form class="sheet" method="post" action="/drills" novalidate>
      <Csrf reader={reader} />
      <input type="hidden" name="key" value={sendKey} />
      <Problem refused={refused} language={language} fieldOf={fieldOf} />
      <Group name="story" label={words.story} marks={marks}>
        {storyIds.map((id) => (
          <StoryChoice id={id} isChosen={form.text('story') === id} reader={reader} />
        ))}
      </Group>
      <SelectField
        name="speed"
        label={words.speed}
        marks={marks}
        value={form.optional('speed') ?? String(usualSpeed(speeds))}
        choices={speeds.map((speed) => [String(speed), speedIn(words.speeds, speed)] as const)}
        help={limits && words.fastest(limits.fastest)}
      />
      <TextField
        name="to"
        label={words.to}
        help={needsAddress ? words.toNeeded : words.toOptional}
        type="email"
        marks={marks}
        value={form.text('to')}
        isRequired={needsAddress}
      />
      <p class="actions">
        <button type="submit" class="main">
          {words.begin}
        </button>
      </p>
    </form>
  );
}

/** The id of the field that a pointer into the call is about. */
function fieldOf(pointer: string): string | undefined {
  if (pointer.startsWith('/drill/speed')) return idOf('speed');
  if (pointer.startsWith('/drill/contacts')) return idOf('to');
  return pointer === '/story' ? idOf('story') : undefined;
}

function speedIn(speeds: Readonly<Record<string, string>>, speed: number): string {
  return speeds[speed] ?? String(speed);
}

interface StoryChoiceProps {
  readonly id: StoryId;
  readonly isChosen: boolean;
  readonly reader: Reader;
}

function StoryChoice({ id, isChosen, reader: { language } }: StoryChoiceProps) {
  const words = drillsWords[language];
  const story: Story = stories[id];
  const gist = words.gists[id];
  return (
    <div>
      <label class="box">
        <input type="radio" name="story" value={id} checked={isChosen} />
        <strong>{titleIn(story, id, language)}</strong>
      </label>
      <p class="help">
        {words.days(
          daysOf(story),
          story.scenario.regimes.map((regime) => regimeIn(language, regime)).join(words.and),
        )}
      </p>
      {gist === undefined ? '' : <p class="help">{gist}</p>}
      <details id={`story-${id}`}>
        <summary>{words.read}</summary>
        <p>{language === 'ja' ? japaneseStories[id] : story.story}</p>
      </details>
    </div>
  );
}

function daysOf({ start, end }: Story): number {
  const length = Temporal.Instant.from(start).until(Temporal.Instant.from(end));
  return Math.round(length.total('hours') / 24);
}
