/**
 * What the engine asks of the world, and the shapes of what is kept there. Every use case names
 * the ports that it uses, so that a test makes no more than those; adapters implement them.
 *
 * Moments in stored shapes are ISO 8601 instants in UTC, as text that sorts in the order of time.
 */
import { Temporal } from '../core/model.js';
import type { Policy, Role } from '../core/plan.js';
import type { Sentence } from '../core/sentence.js';

/** An instant as it is kept: UTC, to the millisecond, in text that sorts by time. */
export function stored(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: 'millisecond' });
}

export function loaded(text: string): Temporal.Instant {
  return Temporal.Instant.from(text);
}

// ── The record of an incident ──────────────────────────────────────────────────────────────

/** Who may do what: see `may.ts`. */
export type UserRole = Role | 'auditor' | 'admin';

/** Who did something, as the server knows them. */
export interface Actor {
  readonly name: string;
  readonly roles: readonly UserRole[];
}

/** A fact as the contract writes it; `scenario.ts` checks it. */
export interface WrittenFact {
  readonly id: string;
  readonly kind: string;
  readonly at: string;
  readonly regime?: string;
  readonly [field: string]: unknown;
}

export type WrittenProfile = Readonly<Record<string, unknown>>;

/** A rehearsal: its clock starts at the scenario's own start and runs `speed` times as fast. */
export interface Drill {
  /** Legal time at the start, an instant. */
  readonly start: string;
  /** The machine's time at its registration. */
  readonly began: string;
  /** Legal seconds a second. */
  readonly speed: number;
  /** Where its messages go instead of to the entity's people; none: to the outbox alone. */
  readonly contacts: readonly Person[];
  /** Facts to come: each is recorded when the drill's clock reaches its `at`. */
  readonly script: readonly WrittenFact[];
  /** Legal time at which it is over and closed; absent: when a person closes it. */
  readonly end?: string;
}

/** One thing that was written down about an incident. */
export type EntryBody =
  | {
      readonly type: 'registered';
      readonly title: string;
      readonly entity: string;
      readonly zone: string;
      readonly regimes: readonly string[];
      readonly profile: WrittenProfile;
      /** What was known at registration: one write, so that an incident is never half there. */
      readonly facts: readonly WrittenFact[];
      readonly drill?: Drill;
    }
  | { readonly type: 'fact'; readonly fact: WrittenFact }
  | { readonly type: 'closed'; readonly reason: string }
  | { readonly type: 'reopened'; readonly reason: string }
  | { readonly type: 'regime-added'; readonly regime: string; readonly reason: string }
  | { readonly type: 'regime-not-applicable'; readonly regime: string; readonly reason: string }
  | {
      readonly type: 'acknowledged';
      readonly alert: string;
      /** Of that alert; absent where an older version wrote the entry, which did not say. */
      readonly kind?: AlertKind;
      readonly regime: string;
      readonly line: string;
      /** The milestone's `planBy` and `due` that the alert told. */
      readonly date: string | null;
      readonly due: string | null;
      /** The steps that it quiets: its own, and one that it spoke for. */
      readonly steps: readonly string[];
      readonly note?: string;
    }
  | {
      readonly type: 'closures-changed';
      readonly job: string;
      readonly closures: readonly string[];
    }
  /** A privileged note was written: `digest` proves which, and tells nothing of it. */
  | { readonly type: 'note'; readonly note: string; readonly digest: string };

/**
 * An entry of an incident's record: numbered from 1, never changed, and chained: `hash` covers
 * the entry and the hash of the one before, so that the record can be verified offline. The
 * last number is the record's version.
 */
export interface Entry {
  readonly n: number;
  /** When it was written down, in the incident's time. */
  readonly recordedAt: string;
  readonly by: Actor;
  readonly body: EntryBody;
  readonly previous: string;
  readonly hash: string;
}

export interface EntryRef {
  readonly incidentId: string;
  readonly n: number;
}

/** The facts and what else was written down: append-only, the one thing that cannot be lost. */
export interface Ledger {
  /** All entries of an incident in their order, read consistently; empty where there is none. */
  entries(incidentId: string): Promise<readonly Entry[]>;
  /** The number of the last entry, read consistently; 0 where there is none. */
  lastNumber(incidentId: string): Promise<number>;
  /**
   * Writes an entry if its number is free, marked as not yet heard by the clocks.
   * @returns false where another entry has the number
   */
  append(incidentId: string, entry: Entry, unsettledSince: Temporal.Instant): Promise<boolean>;
  /** Takes the mark off: every clock has heard of the entry. */
  settle(ref: EntryRef): Promise<void>;
  /** Entries that bear the mark since before a moment, the oldest first. */
  unsettled(before: Temporal.Instant): Promise<readonly EntryRef[]>;
}

/** What an idempotency key stands for; the same key with the same body is the same call. */
export interface KeyClaim {
  /** SHA-256 of the request's body. */
  readonly digest: string;
  /** The id that the incident or fact has, or will have. */
  readonly id: string;
}

export interface Keys {
  /** The claim of a key, read consistently; `undefined` where there is none yet. */
  find(key: string): Promise<KeyClaim | undefined>;
  /** Claims a key, or gives the claim that is there already: whoever comes first decides. */
  claim(key: string, claim: KeyClaim, at: Temporal.Instant): Promise<KeyClaim>;
}

/**
 * What keeps the data does not answer: it is away, overloaded, or its disk is full. What was to
 * be written was not acknowledged; whoever asks again with the same key finds out.
 */
export class StorageUnavailable extends Error {
  constructor(cause: unknown) {
    super(`The data cannot be reached: ${cause instanceof Error ? cause.message : cause}`, {
      cause,
    });
    this.name = 'StorageUnavailable';
  }
}

// ── Clocks ─────────────────────────────────────────────────────────────────────────────────

/** One execution: an incident, a regime, a generation. Identical input for one name. */
export interface ClockName {
  readonly incidentId: string;
  readonly regimeId: string;
  readonly generation: number;
  /** Hash of the definition of the state machine that it runs on. */
  readonly definition: string;
}

/**
 * The name of an execution, the same on every host. AWS takes eighty characters, of which an
 * incident's id, a regime's and a number need half.
 */
export function executionOf({ incidentId, regimeId, generation }: ClockName): string {
  return `${incidentId}.${regimeId}.${generation}`;
}

/** What is known of the present generation of a clock. */
export interface Clock extends ClockName {
  readonly startedAt: string;
  /** The task token of the park, and when that state was entered; null before the first. */
  readonly token: string | null;
  readonly enteredAt: string | null;
  /** The record's version that the last assessment saw; 0 before the first. */
  readonly version: number;
  readonly phase: string | null;
  /** When it will look again by itself, in the incident's time. */
  readonly wakeAt: string | null;
  /** By when it must have given a sign of life, in the machine's time; the watchman asks then. */
  readonly checkAt: string;
  /** How often this generation has parked. */
  readonly parks: number;
  /** The incident is closed or the regime does not apply: nothing runs. */
  readonly ended: boolean;
}

/** The token of a park, and what it belongs to. */
export interface ParkOrder extends ClockName {
  /** Whoever holds it can wake the clock: it is stored, never logged. */
  readonly token: string;
  /** When the state was entered: a slow retry never overwrites a newer token. */
  readonly enteredAt: string;
  readonly version: number;
  readonly phase: string;
  readonly wake: Wake;
}

/** When to look again: whole seconds of the machine, and the incident's moment. */
export interface Wake {
  readonly seconds: number;
  readonly at: string;
}

export interface Clocks {
  of(incidentId: string): Promise<readonly Clock[]>;
  get(incidentId: string, regimeId: string): Promise<Clock | undefined>;
  /**
   * Makes a generation the present one, if the one before it still is (0: none yet).
   * @returns false where another came first
   */
  begin(clock: Clock): Promise<boolean>;
  /** Keeps a token; false where a newer generation or a newer entry is there, or it has ended. */
  park(order: ParkOrder, checkAt: Temporal.Instant): Promise<boolean>;
  /** Marks the present generation as ended; false where it is no longer the present one. */
  end(name: ClockName): Promise<boolean>;
  /** Clocks that should have given a sign of life before a moment, ended ones never. */
  silentSince(before: Temporal.Instant): Promise<readonly Clock[]>;
}

/** The state machines, wherever they run. */
export interface Executions {
  /** The hash of the definition that a regime's clocks start on now. */
  definition(regimeId: string): string;
  /** Starts an execution once, however often it is called for one name. */
  start(name: ClockName): Promise<'started' | 'running' | 'ended'>;
  /** Completes a task token; false where nobody waits for it any more. */
  wake(token: string): Promise<boolean>;
}

// ── Alerts ─────────────────────────────────────────────────────────────────────────────────

/** Why a person is written to. `undelivered` tells an administrator that another was not reached. */
export type AlertKind = 'reminder' | 'escalation' | 'moved' | 'withdrawn' | 'filed' | 'undelivered';

/** One message to one person about one milestone: what is claimed, sent and acknowledged. */
export interface Alert {
  /** `incident.regime.digest`; the same message has the same id, however often it is tried. */
  readonly id: string;
  readonly incidentId: string;
  readonly regimeId: string;
  readonly obligation: string;
  /** The obligation, and the trigger where each trigger has a milestone of its own. */
  readonly line: string;
  readonly trigger: string | null;
  readonly kind: AlertKind;
  readonly step: string;
  readonly level: number;
  /** The person's id. */
  readonly person: string;
  /** The milestone's `planBy` and `due` that it tells; null where it tells that there is none. */
  readonly planBy: string | null;
  readonly due: string | null;
  /** When it was to go, in the incident's time. */
  readonly at: string;
  /** The record's version that it was made from. */
  readonly version: number;
  /** Before when nothing may be done, where it says so: a hold, or the law's own wait. */
  readonly notBefore?: string;
  /** The step of a reminder that it speaks for as well. */
  readonly speaksFor?: string;
}

export type AlertState = 'claimed' | 'sent' | 'retry' | 'failed' | 'moot';

/** What became of an alert. */
export interface SentAlert extends Alert {
  readonly state: AlertState;
  /** Since when it is in this state, in the incident's time. */
  readonly stateAt: string;
  readonly attempts: number;
  /** While claimed: who sends it, and until when (machine's time) nobody else may. */
  readonly holder?: string;
  readonly leaseUntil?: string;
  /** While `retry`: when to try again, in the incident's time. */
  readonly retryAt?: string;
  readonly error?: string;
  readonly address?: string;
  /** Of a moot one: whoever sent it went away in the middle, and nobody knows how far it got. */
  readonly mayHaveLeft?: boolean;
}

/** Who takes a claim, when, for how long, and who else may have it. */
export interface Lease {
  readonly holder: string;
  /** In the incident's time. */
  readonly at: Temporal.Instant;
  /** The machine's time: asked when it is needed, for a call may be long on its way. */
  now(): Temporal.Instant;
  readonly lasts: { readonly seconds: number };
  /** Whether somebody sends an alert that was just read; see `leases.ts`. */
  isHeld(alert: SentAlert): boolean;
}

export type AlertOutcome =
  | { readonly state: 'sent'; readonly at: string; readonly address: string }
  | {
      readonly state: 'retry';
      readonly at: string;
      readonly retryAt: string;
      readonly error: string;
    }
  | {
      readonly state: 'failed';
      readonly at: string;
      readonly error: string;
      readonly address: string;
    };

/** What is not to be sent any more. */
export type Moot = Alert & Pick<SentAlert, 'mayHaveLeft'>;

export interface Alerts {
  of(incidentId: string, regimeId?: string): Promise<readonly SentAlert[]>;
  byId(id: string): Promise<SentAlert | undefined>;
  /** Takes an alert to send it; false where it is settled, or another holds it. */
  claim(alert: Alert, lease: Lease): Promise<boolean>;
  /** Says what became of a claim that one holds. */
  settle(alert: Alert, holder: string, outcome: AlertOutcome): Promise<void>;
  /**
   * Says that what had been sent did not arrive.
   * @returns false where there is no alert that was sent under this id
   */
  returned(id: string, outcome: { readonly at: string; readonly error: string }): Promise<boolean>;
  /** Writes down that an alert will not be sent, unless it is settled, or another sends it. */
  moot(alert: Moot, lease: Lease): Promise<void>;
  /** Alerts whose lease ended before a moment and that are neither sent nor failed. */
  abandoned(before: Temporal.Instant): Promise<readonly SentAlert[]>;
}

// ── Settings ───────────────────────────────────────────────────────────────────────────────

export type Language = 'en' | 'ja';

/** Someone who can be written to. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly zone: string;
  readonly language: Language;
  readonly roles: readonly UserRole[];
  /** The entities that they belong to; absent: all. */
  readonly entities?: readonly string[];
  /** They hear still, and may hear less at any moment; which change it is: see `leaving.ts`. */
  readonly leaving?: string;
}

/** The id of the entity that every installation has. */
export const DEFAULT_ENTITY = 'default';

/** What that entity is called until somebody names it: nobody's name, and never sent to anyone. */
export const UNNAMED_ENTITY = 'This company';

/** A company, or a part of it, that owes the reports. */
export interface Entity {
  readonly id: string;
  readonly name: string;
  readonly zone: string;
  readonly profile?: WrittenProfile;
  /** Which policy decides on its alerts; absent: the default. */
  readonly policy?: string;
}

export interface NamedPolicy {
  readonly id: string;
  readonly policy: Policy;
}

/** A closing of a calendar declared after it was shipped. */
export interface DeclaredClosure {
  readonly id: string;
  readonly calendar: string;
  readonly date: string;
  readonly source: string;
  /** In the machine's time: what was asked of before knows nothing of it. */
  readonly declaredAt?: string;
}

/** A change that every open incident must hear of; finished by whoever finds it unfinished. */
export interface FanOutJob {
  readonly id: string;
  readonly closures: readonly string[];
  readonly startedAt: string;
  readonly by: Actor;
}

export interface AllSettings {
  readonly entities: readonly Entity[];
  readonly people: readonly Person[];
  readonly policies: readonly NamedPolicy[];
  readonly closures: readonly DeclaredClosure[];
  /** Unfinished ones. */
  readonly jobs: readonly FanOutJob[];
}

/** Whether what is put takes the place of another under its id, or must find the id free. */
export type PutAs = 'new' | 'new-or-other';

export interface Settings {
  read(): Promise<AllSettings>;
  /** @returns false where it was to be new, and another has its id; nothing is written then */
  putEntity(entity: Entity, as?: PutAs): Promise<boolean>;
  /** @returns false as `putEntity` does */
  putPerson(person: Person, as?: PutAs): Promise<boolean>;
  removePerson(id: string): Promise<void>;
  /** Marks a person as `leaving`. @returns false where nobody is kept under this id */
  mark(id: string, leaving: string): Promise<boolean>;
  /**
   * Puts another in place of a person who bears a mark, or takes that person out (null).
   * @returns false where they do not bear it; nothing is written then. Who is out is out
   */
  settle(id: string, leaving: string, after: Person | null): Promise<boolean>;
  /** @returns false as `putEntity` does */
  putPolicy(policy: NamedPolicy, as?: PutAs): Promise<boolean>;
  putClosure(closure: DeclaredClosure): Promise<void>;
  putJob(job: FanOutJob): Promise<void>;
  finishJob(id: string): Promise<void>;
}

// ── The board ──────────────────────────────────────────────────────────────────────────────

/** What a list shows of an incident; derived, and written only by a newer version. */
export interface IncidentHead {
  readonly id: string;
  readonly title: string;
  readonly entity: string;
  readonly regimes: readonly string[];
  readonly registeredAt: string;
  readonly closed: boolean;
  readonly drill: boolean;
  /** The version of the record that it was made from; a later one may look the same. */
  readonly version: number;
  /** The soonest open `planBy`. */
  readonly nextPlanBy: string | null;
}

/** What the board shows of an open milestone. */
export interface BoardRow {
  readonly incidentId: string;
  readonly title: string;
  /** The entity's id. */
  readonly entity: string;
  readonly drill: boolean;
  readonly regime: string;
  readonly obligation: string;
  readonly line: string;
  readonly trigger: string | null;
  readonly planBy: string | null;
  readonly due: string | null;
  readonly force: string;
  readonly certainty: string;
  readonly option: boolean;
  readonly phase: string;
  /**
   * Who acknowledged it last with these dates, and when, in the incident's time; null: nobody.
   * Absent where an older version wrote the row, which did not say.
   */
  readonly acknowledged?: { readonly by: Actor; readonly at: string } | null;
}

/** A row of the board as it is kept: shown, or taken off. */
export interface ShownRow {
  readonly row: BoardRow;
  readonly isShown: boolean;
}

/** What was written where the data are kept, for whoever tells others of it. */
export type Change =
  | { readonly what: 'entry'; readonly incidentId: string; readonly after: Entry }
  | { readonly what: 'alert'; readonly before?: SentAlert; readonly after: SentAlert }
  | { readonly what: 'clock'; readonly before?: Clock; readonly after: Clock }
  | { readonly what: 'row'; readonly before?: ShownRow; readonly after: ShownRow };

export interface PageOf<T> {
  readonly items: readonly T[];
  /** Give it back for the next page; null on the last. */
  readonly cursor: string | null;
}

export interface Board {
  /** Whether a list may miss for a moment what was written just now, as an index on AWS does. */
  readonly lags: boolean;
  /**
   * Replaces what lists show of an incident, where it differs; an older version changes nothing.
   * @returns whether anything was written
   */
  refresh(head: IncidentHead, rows: readonly BoardRow[]): Promise<boolean>;
  head(incidentId: string): Promise<IncidentHead | undefined>;
  /** Open ones by their soonest `planBy`, closed ones by their registration, the newest first. */
  incidents(
    state: 'open' | 'closed',
    limit: number,
    cursor?: string,
  ): Promise<PageOf<IncidentHead>>;
  /** Open milestones of all incidents by `planBy`, those without one last. */
  milestones(limit: number, cursor?: string): Promise<PageOf<BoardRow>>;
}

// ── Tokens ─────────────────────────────────────────────────────────────────────────────────

/** What is kept of a token for scripts. */
export interface StoredToken {
  readonly id: string;
  /** Who calls with it: the record shows this name. */
  readonly name: string;
  readonly roles: readonly UserRole[];
  /** SHA-256 of the token, in hexadecimal. */
  readonly hash: string;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly expiresAt: string;
}

export interface Tokens {
  put(token: StoredToken): Promise<void>;
  /** Read consistently: a token that was revoked is refused at once. */
  byHash(hash: string): Promise<StoredToken | undefined>;
  list(): Promise<readonly StoredToken[]>;
  /** @returns false where there is none with this id */
  remove(id: string): Promise<boolean>;
}

// ── Privileged ─────────────────────────────────────────────────────────────────────────────

/**
 * A note for counsel alone, in an item of its own: its text is never in the record. There stands
 * the SHA-256 of `salt` and text, which proves that the text was there by then; without the salt,
 * nobody finds out a short text by trying.
 */
export interface StoredNote {
  readonly id: string;
  readonly text: string;
  /** 32 random bytes, in hexadecimal. */
  readonly salt: string;
  readonly digest: string;
  /** In the machine's time; when it was recorded, the record says. */
  readonly writtenAt: string;
  readonly by: Actor;
}

/** Never changed, and never taken away. */
export interface Notes {
  /** All of an incident, read consistently, in no order. */
  of(incidentId: string): Promise<readonly StoredNote[]>;
  get(incidentId: string, id: string): Promise<StoredNote | undefined>;
  /** @returns false where another is there under this id */
  put(incidentId: string, note: StoredNote): Promise<boolean>;
}

/** What counsel has written so far of something that is to be sent; of each, the last version. */
export interface StoredDraft {
  /** Counted from 1. */
  readonly version: number;
  readonly fields: Readonly<Record<string, string>>;
  /** In the machine's time. */
  readonly savedAt: string;
  readonly savedBy: Actor;
  /** The page on which it was typed: one that is open does not stand in its own way. */
  readonly editor: string | null;
  /** Counted by that page: what it sent before and what arrives after is not the newer text. */
  readonly turn?: number;
  /**
   * The pages that saved last, and the turn up to which their texts arrived: none of those was
   * lost, whatever was saved since. The newest first; absent on what was saved before this was kept.
   */
  readonly arrived?: readonly Arrived[];
}

export interface Arrived {
  readonly editor: string;
  readonly turn: number;
}

export interface Drafts {
  /** Read consistently. */
  get(incidentId: string, name: string): Promise<StoredDraft | undefined>;
  /**
   * Writes a version, if the one before it is still the last.
   * @returns false where another came first
   */
  put(incidentId: string, name: string, draft: StoredDraft): Promise<boolean>;
}

// ── Sessions ───────────────────────────────────────────────────────────────────────────────

/** What must be known again when a person comes back from the issuer that they sign in with. */
export interface PendingSignIn {
  /** PKCE's: only who began can exchange the code. */
  readonly verifier: string;
  readonly state: string;
  readonly nonce: string;
  /** The page of ours that they wanted: a path. */
  readonly returnTo: string;
}

/** What a cookie of the pages stands for: somebody signed in, or on their way to be. */
export type SessionOf =
  | { readonly kind: 'signed-in'; readonly actor: Actor }
  | { readonly kind: 'signing-in'; readonly pending: PendingSignIn };

export type StoredSession = SessionOf & {
  /** SHA-256 of what the cookie holds, in hexadecimal. */
  readonly hash: string;
  readonly createdAt: string;
  readonly expiresAt: string;
};

/** Sessions that have expired may still be there: whoever reads one looks at `expiresAt`. */
export interface Sessions {
  put(session: StoredSession): Promise<void>;
  /** Read consistently: a session that was ended is refused at once. */
  byHash(hash: string): Promise<StoredSession | undefined>;
  /** @returns false where it is not there: of two who take one away, one is told so */
  remove(hash: string): Promise<boolean>;
}

/** The one key that all who serve an installation sign its cookies with. */
export interface CookieKeys {
  /** `undefined` where none was made yet. Read consistently. */
  get(): Promise<string | undefined>;
  /** Keeps the first. @returns the one that is kept: of two who bring one, both are told the same */
  keep(key: string): Promise<string>;
}

// ── Mail ───────────────────────────────────────────────────────────────────────────────────

/** A message as it is handed over: text alone, so that it reads the same everywhere. */
export interface Mail {
  readonly alertId: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly language: Language;
  readonly date: Temporal.Instant;
  /** A drill's message; one without contacts of its own is for the outbox alone. */
  readonly drill: 'no' | 'to-contacts' | 'outbox-only';
}

/** A mail that will never be delivered as it is: trying again would change nothing. */
export class MailRefused extends Error {
  constructor(readonly reason: string) {
    super(reason);
    this.name = 'MailRefused';
  }
}

export interface Mailer {
  /**
   * Hands a message over.
   * @throws MailRefused where it is refused for good; anything else is worth another try
   */
  send(mail: Mail): Promise<void>;
}

// ── The rest ───────────────────────────────────────────────────────────────────────────────

/** The present: the machine's, or an incident's own where it is a drill. */
export interface Now {
  machine(): Temporal.Instant;
  of(incident: { readonly id: string; readonly drill: Drill | null }): Temporal.Instant;
}

/** How far a drill's clock has run; it stands still while no process runs it. */
export interface DrillClock {
  readonly incidentId: string;
  readonly now: string;
  readonly over: boolean;
}

/** What a host can do for rehearsals; without it, all that a drill may ask for. */
export interface DrillLimits {
  /** How many times as fast its clocks can run, and what keeps them from running faster. */
  readonly fastest: number;
  readonly why: Sentence;
  /** Whether mails of a drill without contacts of its own have somewhere to lie. */
  readonly hasOutbox: boolean;
  /** No clock of its own plays the scripts: the state machines do, when they look. */
  readonly playedByClocks: boolean;
}

export interface DrillClocks {
  save(clock: DrillClock): Promise<void>;
  all(): Promise<readonly DrillClock[]>;
}

export interface Ids {
  /** A new id that begins with a word: `inc-…`, `f-…`. */
  next(word: string): string;
}

/** Tells whoever runs Tocsin what they must know; never a token, a fact's text or an address. */
export interface Log {
  info(what: string, fields?: Readonly<Record<string, unknown>>): void;
  error(what: string, fields?: Readonly<Record<string, unknown>>): void;
}

/** Everything; a use case picks what it needs. */
export interface Ports {
  readonly ledger: Ledger;
  readonly keys: Keys;
  readonly clocks: Clocks;
  readonly executions: Executions;
  readonly alerts: Alerts;
  readonly settings: Settings;
  readonly board: Board;
  readonly mailer: Mailer;
  readonly now: Now;
  readonly ids: Ids;
  readonly log: Log;
  readonly drills?: DrillLimits;
  /**
   * Lets those who write to one incident wait for each other, where one process serves them all.
   * It only spares them to find the number taken; that the write is conditional decides.
   */
  readonly inTurn?: <T>(incidentId: string, work: () => Promise<T>) => Promise<T>;
}
