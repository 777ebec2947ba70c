/** On paper alone: what is open, by when and whose, on one sheet for whoever reads no second one. */
import type { Milestone } from '../../../core/model.js';
import { instantOf } from '../../../engine/incident.js';
import { leftOpenIn } from '../../../engine/left-open.js';
import { ownersOf } from '../../../engine/people.js';
import type { IncidentRead } from '../../../engine/read-incident.js';
import { cardsClass, headsOf } from '../../components/card-heads.js';
import { ownersIn } from '../../components/owner.js';
import { StateWord } from '../../components/said.js';
import { dutyIn, momentIn } from '../../words/say.js';
import type { Reader } from '../reader.js';
import { milestoneZones } from './zones.js';

interface FirstSheetProps {
  readonly read: IncidentRead;
  readonly reader: Reader;
}

export function FirstSheet({ read, reader }: FirstSheetProps) {
  const { incident, people } = read;
  const { language } = reader;
  const open = leftOpenIn(read.milestones);
  if (open.length === 0) return null;
  const said = (moment: string | null, { regime }: Milestone) => {
    const [zone = 'Etc/UTC'] = milestoneZones(reader, incident, regime);
    return moment === null ? '–' : momentIn(language, instantOf(moment), zone);
  };
  return (
    <div class="sheet-one">
      <table class={cardsClass('board')}>
        <thead>
          <tr>
            {headsOf('board', language)
              .slice(0, COLUMNS)
              .map((head) => (
                <th scope="col">{head}</th>
              ))}
          </tr>
        </thead>
        <tbody>
          {open.map((one) => (
            <tr>
              <td>
                <StateWord milestone={one} language={language} />
              </td>
              <td>{dutyIn(language, one.regime, one.obligation)}</td>
              <td>{said(one.planBy, one)}</td>
              <td>{said(one.due, one)}</td>
              <td>{ownersIn(language, ownersOf(one, people), MOST_OWNERS)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** As on the board, up to the owner: the rest is the same in every row. */
const COLUMNS = 5;

/** A sheet has no room for more, and one of them is enough to ask. */
const MOST_OWNERS = 2;
