/** The way from the incident to the request for delay, which counsel alone makes. */
import type { Milestone } from '../../../core/model.js';
import { isOpen } from '../../../engine/incident.js';
import { may } from '../../../engine/may.js';
import type { IncidentRead } from '../../../engine/read-incident.js';
import { delayWords } from '../../words/delay.js';
import { dutyIn } from '../../words/say.js';
import { pathOf } from '../delay/paths.js';
import type { Reader } from '../reader.js';

interface DelayLinkProps {
  readonly milestone: Pick<Milestone, 'regime' | 'obligation' | 'state'>;
  readonly incidentId: string;
  readonly reader: Reader;
}

/**
 * For counsel, as soon as there is something to ask for; others are told whose it is, while it is
 * open.
 */
export function DelayLink({ milestone, incidentId, reader }: DelayLinkProps) {
  if (!isRequest(milestone)) return null;
  const words = delayWords[reader.language];
  const isCounsel = may(reader.roles, 'read-privileged');
  if (!isCounsel) return isOpen(milestone) ? <p>{words.byCounsel}</p> : null;
  if (milestone.state === 'pending' || milestone.state === 'not-required') return null;
  return (
    <p class="unprinted">
      <a href={pathOf(incidentId)}>{words.toRequest}</a>
    </p>
  );
}

/** Beside what comes next: that a delay can be asked for, while it can. */
export function OpenDelay({
  read: { incident, milestones },
  reader,
}: {
  readonly read: Pick<IncidentRead, 'incident' | 'milestones'>;
  readonly reader: Reader;
}) {
  const milestone = milestones.find((one) => isRequest(one) && isOpen(one));
  if (!milestone) return null;
  const { language } = reader;
  const duty = dutyIn(language, milestone.regime, milestone.obligation);
  return (
    <>
      <p>{delayWords[language].isOpen(duty)}</p>
      <DelayLink milestone={milestone} incidentId={incident.id} reader={reader} />
    </>
  );
}

function isRequest({ regime, obligation }: DelayLinkProps['milestone']): boolean {
  return regime === 'us-sec-8k' && obligation === 'delay-request';
}
