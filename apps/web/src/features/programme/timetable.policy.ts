import type { HallView, SessionView } from '#contract';

/** Sessions that overlap each other, drawn on one scale of time. */
export interface Block {
  readonly kind: 'block';
  readonly sessions: readonly SessionView[];
  readonly startAt: number;
  readonly endAt: number;
  /** Instants where something begins or ends, and full hours between: the lines of the grid. */
  readonly lines: readonly number[];
}

/** Hours without sessions, folded. */
export interface Gap {
  readonly kind: 'gap';
  readonly startAt: number;
  readonly endAt: number;
}

export type Part = Block | Gap;

const HOUR = 3_600_000;
/** Shorter pauses are not worth a line. */
const FOLDED_MS = HOUR;

const start = (session: SessionView): number => Date.parse(session.startAt);
const end = (session: SessionView): number => Date.parse(session.endAt);

const byStart = (one: SessionView, other: SessionView): number =>
  start(one) - start(other) || one.code.localeCompare(other.code, 'de', { numeric: true });

/** Full hours of the clock strictly inside. Zones with half hours are right, too: `offsetMs` is the venue's. */
const hoursIn = (from: number, to: number, offsetMs: number): number[] => {
  const hours: number[] = [];
  const first = Math.ceil((from + 1 + offsetMs) / HOUR) * HOUR - offsetMs;
  for (let at = first; at < to; at += HOUR) hours.push(at);
  return hours;
};

const blockOf = (sessions: readonly SessionView[], offsetMs: number): Block => {
  const [startAt, endAt] = [Math.min(...sessions.map(start)), Math.max(...sessions.map(end))];
  const edges = sessions.flatMap((session) => [start(session), end(session)]);
  const lines = [...new Set([...edges, ...hoursIn(startAt, endAt, offsetMs)])].sort((one, other) => one - other);
  return { kind: 'block', sessions, startAt, endAt, lines };
};

/**
 * A day from its first to its last session: blocks of what overlaps, in order, and folded gaps of an hour or more.
 * @param offsetMs what the venue's clock is ahead of UTC, milliseconds
 */
export const partsOf = (sessions: readonly SessionView[], offsetMs: number): Part[] => {
  const groups: SessionView[][] = [];
  let until = -Infinity;
  for (const session of [...sessions].sort(byStart)) {
    if (start(session) >= until) groups.push([]);
    groups.at(-1)?.push(session);
    until = Math.max(until, end(session));
  }
  return groups
    .map((group) => blockOf(group, offsetMs))
    .flatMap((block, index, blocks): Part[] => {
      const before = blocks[index - 1];
      if (!before || block.startAt - before.endAt < FOLDED_MS) return [block];
      return [{ kind: 'gap', startAt: before.endAt, endAt: block.startAt }, block];
    });
};

/** A block of one session takes the whole width. */
export const isWide = ({ sessions }: Block): boolean => sessions.length === 1;

/** The halls that need a column: those with parallel sessions, in the order of the programme. */
export const columnsOf = (parts: readonly Part[], halls: readonly HallView[]): HallView[] => {
  const parallel = parts.flatMap((part) => (part.kind === 'block' && !isWide(part) ? part.sessions : []));
  const needed = new Set(parallel.map(({ hallId }) => hallId));
  return halls.filter(({ id }) => needed.has(id));
};

/** A list by time: sessions with the same interval together, own ones first. */
export const slotsOf = (sessions: readonly SessionView[], own: ReadonlySet<string>): SessionView[][] => {
  const slots = new Map<string, SessionView[]>();
  for (const session of [...sessions].sort(byStart)) {
    const key = `${session.startAt} ${session.endAt}`;
    slots.set(key, [...(slots.get(key) ?? []), session]);
  }
  return [...slots.values()].map((slot) =>
    slot.toSorted((one, other) => Number(own.has(other.id)) - Number(own.has(one.id))),
  );
};
