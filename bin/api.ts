/** What the server answers, as types alone: nothing of the server is loaded for them. */
import type { Milestone } from '../lib/core/model.js';
import type { acknowledgementJson } from '../lib/engine/json.js';
import type { Move } from '../lib/engine/moves.js';
import type { Notice } from '../lib/engine/notices.js';
import type { Entity, IncidentHead, Person, WrittenFact } from '../lib/engine/ports.js';
import type { ShownToken } from '../lib/engine/tokens.js';
import type { incidentJson, incidentReadJson, sentJson } from '../lib/web/json.js';

/** `GET /api/incidents/{id}`, and what closing, reopening and regimes answer. */
export type IncidentAnswer = ReturnType<typeof incidentReadJson> & {
  /** What readers must know before anything else; absent in answers of older servers. */
  readonly notices?: readonly Notice[];
};
/** `POST /api/incidents` */
export type RegisteredAnswer = ReturnType<typeof incidentJson> & {
  readonly milestones: readonly Milestone[];
  readonly notices?: readonly Notice[];
};
/** `POST /api/incidents/{id}/facts` */
export interface RecordedAnswer {
  readonly fact: WrittenFact;
  readonly version: number;
  readonly milestones: readonly Milestone[];
  readonly moved: readonly Move[];
}
export type AlertAnswer = ReturnType<typeof sentJson>;
export type AcknowledgementAnswer = ReturnType<typeof acknowledgementJson>;
/** `POST /api/alerts/{id}/ack` */
export type AcknowledgedAnswer = AlertAnswer & { readonly acknowledged: AcknowledgementAnswer };
/** `POST /api/tokens`: the one answer in which the token stands. */
export type TokenAnswer = ShownToken & { readonly token: string };

/** A list; `cursor` where it comes in pages. */
export interface ListAnswer<T> {
  readonly items: readonly T[];
  readonly cursor?: string | null;
}

export interface OutboxMailAnswer {
  readonly alert: string;
  readonly to: string;
  readonly subject: string;
  readonly date: string;
  readonly text: string;
}

export type { Entity, IncidentHead, Move, Person, ShownToken, WrittenFact };
