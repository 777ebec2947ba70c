/** What an alert is about: as it stands now, and as it was told. */
import { instantOf, isOpen } from '../../../engine/incident.js';
import type { Person } from '../../../engine/ports.js';
import type { AlertRead } from '../../../engine/read-incident.js';
import { DrillMark } from '../../components/drill-mark.js';
import { linkTo } from '../../components/html.js';
import { ownersIn } from '../../components/owner.js';
import { Moment, StateWord } from '../../components/said.js';
import { alertWords } from '../../words/alert.js';
import { saidWords } from '../../words/said.js';
import { momentIn } from '../../words/say.js';
import { saidIn } from '../incident/sent.js';
import { milestoneZones, zonesOf } from '../incident/zones.js';
import type { Reader } from '../reader.js';

interface ToldProps {
  readonly read: AlertRead;
  readonly reader: Reader;
  readonly owners: readonly Person[];
}

/** As it stands now; what was told then stands below it, softly. */
export function Told({ read, reader, owners }: ToldProps) {
  const { alert, incident, milestone, person, now } = read;
  const { language } = reader;
  const words = alertWords[language];
  const { planBy: planByWord, due: dueWord, notBefore } = saidWords[language];
  const place = { zone: reader.zone ?? person?.zone ?? incident.zone };
  const shared = { zones: milestoneZones(place, incident, alert.regimeId), language };
  const ticking = milestone && isOpen(milestone) ? { now } : {};
  const [zone] = zonesOf(place, incident) as readonly [string];
  return (
    <>
      <DrillMark incident={incident} now={now} zone={zone} language={language} />
      <dl>
        <dt>{words.incident}</dt>
        <dd>{linkTo('incidents', incident.id, incident.title)}</dd>
        <dt>{words.what}</dt>
        <dd>{milestone ? <StateWord milestone={milestone} language={language} /> : words.gone}</dd>
        {(
          [
            [planByWord, milestone?.planBy],
            [dueWord, milestone?.due],
            [notBefore, milestone?.notBefore],
          ] as const
        ).map(([name, at]) =>
          at ? (
            <>
              <dt>{name}</dt>
              <dd>
                <Moment at={at} {...shared} {...ticking} />
              </dd>
            </>
          ) : (
            ''
          ),
        )}
        <dt>{words.whose}</dt>
        <dd>{ownersIn(language, owners)}</dd>
        <dt>{words.toldTo}</dt>
        <dd class="soft">
          {person?.name ?? alert.person}
          {saidWords[language].colon}
          {saidIn(alert, language)}
        </dd>
        <dt>{words.asTold}</dt>
        <dd class="soft">{toldThen(alert, language, zone)}</dd>
      </dl>
      {alert.error === undefined ? '' : <p>{words.notSent(alert.error)}</p>}
    </>
  );
}

function toldThen(
  { planBy, due }: AlertRead['alert'],
  language: Reader['language'],
  zone: string,
): string {
  const words = alertWords[language];
  const at = (moment: string) => momentIn(language, instantOf(moment), zone);
  const said = [
    ...(planBy === null ? [] : [words.planByThen(at(planBy))]),
    ...(due === null || due === planBy ? [] : [words.dueThen(at(due))]),
  ];
  return said.length === 0 ? words.noDateThen : said.join(words.comma);
}
