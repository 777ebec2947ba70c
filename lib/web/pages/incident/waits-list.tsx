/** For which facts the clocks wait, regime by regime, each with the form that records it. */
import type { FactKind } from '../../../core/model.js';
import type { RegimeWaits } from '../../../engine/waits.js';
import type { Html } from '../../components/html.js';
import { incidentWords } from '../../words/incident.js';
import { dutyIn, factIn, regimeIn } from '../../words/say.js';
import { incidentPath } from '../paths.js';
import type { Reader } from '../reader.js';
import { mayRecord } from './rights.js';

interface WaitsProps {
  /** What is said before the list. */
  readonly said: string;
  readonly waits: readonly RegimeWaits[];
  readonly incidentId: string;
  readonly reader: Reader;
}

/** A regime of which nothing has begun has one line; of one that has, each duty to come has. */
export function Waits({ said, waits, incidentId, reader }: WaitsProps) {
  if (waits.length === 0) return null;
  const { language } = reader;
  const words = incidentWords[language].next;
  const shared = { incidentId, reader };
  return (
    <>
      <p>{said}</p>
      <ul>
        {waits.flatMap(({ regime, hasBegun, waits: duties }) => {
          if (hasBegun) {
            return duties.map(({ obligation, kinds }) => (
              <li>
                {words.opensWith(dutyIn(language, regime, obligation))}
                <Kinds kinds={kinds} regime={regime} {...shared} />
              </li>
            ));
          }
          const kinds = [...new Set(duties.flatMap((duty) => duty.kinds))];
          return [
            <li>
              {words.waitsFor(regimeIn(language, regime))}
              <Kinds kinds={kinds} regime={regime} {...shared} />
            </li>,
          ];
        })}
      </ul>
    </>
  );
}

interface KindsProps extends Pick<WaitsProps, 'incidentId' | 'reader'> {
  readonly kinds: readonly FactKind[];
  readonly regime: string;
}

/** A link where the reader may record it, and a word where another does. */
function Kinds({ kinds, regime, incidentId, reader }: KindsProps): Html {
  const { comma } = incidentWords[reader.language].next;
  const path = `${incidentPath(incidentId)}/facts/new`;
  return (
    <>
      {kinds.map((kind, index) => (
        <>
          {index === 0 ? '' : comma}
          {mayRecord(reader, { kind }) ? (
            <a href={`${path}?${new URLSearchParams({ kind, regime })}`}>
              {factIn(reader.language, kind)}
            </a>
          ) : (
            factIn(reader.language, kind)
          )}
        </>
      ))}
    </>
  );
}
