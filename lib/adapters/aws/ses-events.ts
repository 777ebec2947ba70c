/**
 * What SES says of a message after it took it, as EventBridge hands it over.
 *
 * Source: Amazon SES Developer Guide, "Contents of event data that Amazon SES publishes".
 */
import { ALERT_HEADER } from './ses.js';

/** As much of an event as is read here. */
export interface SesEvent {
  readonly detail?: {
    readonly eventType?: string;
    readonly mail?: {
      readonly headers?: readonly { readonly name?: string; readonly value?: string }[];
    };
    readonly bounce?: {
      readonly bounceType?: string;
      readonly bounceSubType?: string;
      readonly bouncedRecipients?: readonly { readonly diagnosticCode?: string }[];
    };
    readonly complaint?: {
      readonly complaintSubType?: string | null;
      readonly complaintFeedbackType?: string;
    };
    readonly reject?: { readonly reason?: string };
    readonly failure?: { readonly errorMessage?: string };
    readonly deliveryDelay?: { readonly delayType?: string };
  };
}

/** What became of a message. */
export interface MailNews {
  /** The alert that it carried; `undefined` for a message that is none of ours. */
  readonly alertId: string | undefined;
  /** `returned`: SES tries no more. `delayed`: it still does. */
  readonly what: 'returned' | 'delayed';
  readonly reason: string;
}

/** Reads an event; `undefined` for one that asks for nothing, such as a delivery. */
export function mailNewsIn({ detail = {} }: SesEvent): MailNews | undefined {
  const news = reasonOf(detail);
  if (!news) return undefined;
  const header = detail.mail?.headers?.find(
    ({ name }) => name?.toLowerCase() === ALERT_HEADER.toLowerCase(),
  );
  return { alertId: header?.value, ...news };
}

function reasonOf(detail: NonNullable<SesEvent['detail']>): Omit<MailNews, 'alertId'> | undefined {
  const { eventType, bounce, complaint, reject, failure, deliveryDelay } = detail;
  switch (eventType) {
    // After its own tries: a transient one, too, was not delivered. Or somebody who is away had
    // an automatic answer sent: an administrator should know that as well.
    case 'Bounce':
      return returned('Bounced', [
        bounce?.bounceType,
        bounce?.bounceSubType,
        bounce?.bouncedRecipients?.[0]?.diagnosticCode,
      ]);
    // Delivered, and marked as spam: the next one may not be. Or one was marked so before, and
    // SES did not even try.
    case 'Complaint':
      return returned('Reported as spam', [
        complaint?.complaintSubType,
        complaint?.complaintFeedbackType,
      ]);
    case 'Reject':
      return returned('Rejected by SES', [reject?.reason]);
    case 'Rendering Failure':
      return returned('Not rendered by SES', [failure?.errorMessage]);
    case 'DeliveryDelay':
      return { what: 'delayed', reason: deliveryDelay?.delayType ?? 'unknown' };
    default:
      return undefined;
  }
}

function returned(what: string, details: readonly (string | null | undefined)[]) {
  const known = details.filter(Boolean);
  const reason = known.length > 0 ? `${what}: ${known.join(', ')}` : what;
  return { what: 'returned', reason } as const;
}
