import { FACT_AUDIENCE, type Audience, type FactType, type FactView, type Facts } from '#contract';

/**
 * What each kind of reader receives of one fact. A reader takes the narrowest view there is for it: its own, else the
 * chair's, else the staff's, else everybody's; without any the fact is hidden and only raises `upTo`.
 */
export interface FactViews<Body> {
  all?: Body;
  staff?: Body;
  chair?: Body;
  /** By person id. */
  people?: Record<string, Body>;
  /** Devices (visit ids) whose command was answered with this already: no frame of their own is needed. */
  told?: readonly string[];
}

/** A fact before it has a number. */
export type FactDraft = { [T in FactType]: { type: T; views: FactViews<Facts[T]> } }[FactType];

/** A fact as the log keeps it. */
export type StoredFact = FactDraft & { streamId: string; seq: number; at: Date };

/** Who reads: one audience of a stream, and optionally one person. */
export interface FactReader {
  audience: Audience;
  personId?: string;
}

const NARROWER: Record<Audience, readonly Audience[]> = {
  all: ['all'],
  staff: ['staff', 'all'],
  chair: ['chair', 'staff', 'all'],
};

/** Audiences that a fact may have a view for, by the widest one the contract allows. `own` = named people only. */
const ALLOWED: Record<Audience | 'own', readonly Audience[]> = {
  all: ['all', 'staff', 'chair'],
  staff: ['staff', 'chair'],
  chair: ['chair'],
  own: [],
};

/** Guards the contract's table: a view for a wider audience would tell a secret. @throws TypeError, a defect of ours */
export function requireAudience({ type, views }: FactDraft): void {
  const allowed = ALLOWED[FACT_AUDIENCE[type]];
  for (const audience of ['all', 'staff', 'chair'] as const)
    if (views[audience] !== undefined && !allowed.includes(audience))
      throw new TypeError(`${type} must not be told to ${audience}`);
}

/** The fact as this reader may see it, or null. */
export function viewFor(fact: StoredFact, reader: FactReader): FactView | null {
  const own = reader.personId === undefined ? undefined : fact.views.people?.[reader.personId];
  const audience = NARROWER[reader.audience].find((name) => fact.views[name] !== undefined);
  const body = own ?? (audience && fact.views[audience]);
  return body === undefined ? null : ({ seq: fact.seq, type: fact.type, at: fact.at.toISOString(), body } as FactView);
}

export abstract class FactLog {
  /** Facts of a stream beyond `after`, in order, at most `limit`. */
  abstract readAfter(streamId: string, after: number, limit: number): Promise<StoredFact[]>;
  /** Number of the last fact of each stream; 0 for a stream without facts. */
  abstract heads(streamIds: readonly string[]): Promise<Map<string, number>>;
}
