import type { Evidence, EvidenceSource, SessionInterval } from '../../libs/features/presence/evidence.type.js';
import type { Span } from '../../libs/features/presence/span.policy.js';

/** What really happened to one remote person, and what of it reached us. */
export interface PresenceHistory {
  readonly session: SessionInterval;
  /** When the person was really there, in order; milliseconds. */
  readonly stays: readonly Span[];
  /** The whole evidence before anything was lost or doubled. */
  readonly rows: readonly Evidence[];
}

export type Random = () => number;

const SECOND = 1000;
const START = Date.UTC(2021, 5, 29, 7);
const POLL = 15 * SECOND;

/** Mulberry32: small, seeded, the same on every machine. Numbers in [0, 1). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const between = (random: Random, low: number, high: number): number => Math.floor(low + random() * (high - low));

/** One to three stays around a session of 10 to 25 minutes, half of the sessions with a pause. */
export function presenceHistory(random: Random): PresenceHistory {
  const length = between(random, 600, 1500) * SECOND;
  const pausedAt = new Date(START + between(random, 0, length / SECOND) * SECOND);
  const pauses =
    random() < 0.5 ? [{ pausedAt, resumedAt: new Date(pausedAt.getTime() + between(random, 10, 300) * SECOND) }] : [];
  const session = { openedAt: new Date(START), closedAt: new Date(START + length), pauses, inOnly: false };
  const stays = staysOf(random, length);
  const rows = stays.flatMap((stay) =>
    (['stage', 'heartbeat'] as const).flatMap((source) =>
      cut(random, stay).flatMap((life, index) => connection(random, source, life, `${source}-${stay.from}-${index}`)),
    ),
  );
  return { session, stays, rows };
}

/** People come before the start or late, go away for seconds or minutes, and stay longer than the session or not. */
function staysOf(random: Random, length: number): Span[] {
  const stays: Span[] = [];
  let from = START + between(random, -300, 300) * SECOND;
  for (let left = between(random, 1, 4); left > 0; left -= 1) {
    const to = from + between(random, 20, (length / SECOND) * 0.8) * SECOND;
    stays.push({ from, to });
    from = to + (random() < 0.2 ? between(random, 5, 60) : between(random, 61, 400)) * SECOND;
  }
  return stays;
}

/** Connections break now and then and come back within 20 s. */
function cut(random: Random, stay: Span): Span[] {
  const lives: Span[] = [];
  let from = stay.from + between(random, 0, 4) * SECOND;
  while (from < stay.to) {
    const to = random() < 0.5 ? stay.to : Math.min(stay.to, from + between(random, 30, 600) * SECOND);
    lives.push({ from, to });
    from = to + between(random, 1, 20) * SECOND;
  }
  return lives;
}

function connection(random: Random, source: EvidenceSource, life: Span, key: string): Evidence[] {
  const row = (kind: Evidence['kind'], at: number): Evidence => ({
    id: `${key}-${kind}-${at}`,
    source,
    personId: 'somebody',
    connectionKey: key,
    kind,
    at: new Date(at),
  });
  const rows = [row('in', life.from)];
  for (let at = life.from + POLL; at < life.to; at += POLL + between(random, -3, 3) * SECOND)
    rows.push(row('seen', at));
  rows.push(row('out', life.to + lateness(random, source)));
  return rows;
}

/** LiveKit notices a cut line late, and tells of it very late when it was stuck itself; our own leg ends at its last beat. */
function lateness(random: Random, source: EvidenceSource): number {
  if (source !== 'stage' || random() > 0.22) return 0;
  return (random() < 0.1 ? between(random, 60, 900) : between(random, 5, 20)) * SECOND;
}

/** 20 % of joins and leaves lost, a tenth of the polls too, 30 % of the rest doubled (with the same id or a new one), shuffled. */
export function damage(random: Random, rows: readonly Evidence[]): Evidence[] {
  const kept = rows.filter((row) => random() >= (row.kind === 'seen' ? 0.1 : 0.2));
  const doubled = kept.filter(() => random() < 0.3);
  return shuffled(random, [
    ...kept,
    ...doubled.map((row) => (random() < 0.5 ? row : { ...row, id: `${row.id}-again` })),
  ]);
}

export function shuffled<Item>(random: Random, items: readonly Item[]): Item[] {
  const order = items.map((item) => ({ item, rank: random() }));
  return order.sort((a, b) => a.rank - b.rank).map(({ item }) => item);
}
