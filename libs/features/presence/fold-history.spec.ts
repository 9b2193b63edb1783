import { describe, expect, it } from '@jest/globals';
import {
  damage,
  presenceHistory,
  seededRandom,
  shuffled,
  type PresenceHistory,
  type Random,
} from '../../../test/factories/presence-history.factory.js';
import type { AttendanceSpan, Evidence, SessionInterval } from './evidence.type.js';
import { foldAttendance } from './fold.policy.js';
import { BRIDGE_MS } from './remote-leg.policy.js';
import { bridge, intersect, lengthOf, subtract, type Span } from './span.policy.js';

const HISTORIES = 20_000;
const SEED = 20210629;

const spansOf = (spans: readonly AttendanceSpan[] = []): Span[] =>
  spans.map((span) => ({ from: span.startAt.getTime(), to: span.endAt.getTime() }));

/** What deserves credit: the stays, absences of at most a minute forgiven, within the session and outside its pauses. */
const truthOf = (stays: readonly Span[], session: SessionInterval): Span[] => {
  const pauses = session.pauses.map((p) => ({
    from: p.pausedAt.getTime(),
    to: (p.resumedAt ?? session.closedAt).getTime(),
  }));
  const open = [{ from: session.openedAt.getTime(), to: session.closedAt.getTime() }];
  return subtract(intersect(bridge(stays, BRIDGE_MS), open), pauses);
};

/** The obvious way, for comparison: one up per join, one down per leave, present while above zero, to the close. */
const countedPresence = (rows: readonly Evidence[], session: SessionInterval): Span[] => {
  const events = rows.filter((row) => row.source === 'stage' && row.kind !== 'seen');
  const spans: Span[] = [];
  let [count, since] = [0, 0];
  for (const row of events.sort((a, b) => a.at.getTime() - b.at.getTime())) {
    const before = count;
    count = Math.max(0, count + (row.kind === 'in' ? 1 : -1));
    if (before === 0 && count > 0) since = row.at.getTime();
    if (before > 0 && count === 0) spans.push({ from: since, to: row.at.getTime() });
  }
  if (count > 0) spans.push({ from: since, to: Math.max(since, session.closedAt.getTime()) });
  return truthOf(spans, session);
};

const excess = (credited: readonly Span[], truth: readonly Span[]): number => lengthOf(subtract(credited, truth));

it(`never credits more than the truth in ${HISTORIES} damaged histories, unlike a counter`, () => {
  const random = seededRandom(SEED);
  const missing: number[] = [];
  let [over, overByCounter, possibleShort] = [0, 0, 0];
  for (let run = 0; run < HISTORIES; run += 1) {
    const { session, stays, rows } = presenceHistory(random);
    const received = damage(random, rows);
    const truth = truthOf(stays, session);
    const [answer] = foldAttendance(received, session);
    const [proved, possible] = [spansOf(answer?.proved), spansOf(answer?.possible)];
    if (excess(proved, truth) > 0) over += 1;
    if (excess(proved, possible) > 0) possibleShort += 1;
    if (excess(countedPresence(received, session), truth) > 0) overByCounter += 1;
    missing.push(excess(truth, proved) / 1000);
  }
  missing.sort((a, b) => a - b);
  const quantile = (share: number): number => missing[Math.floor(missing.length * share)] ?? NaN;
  process.stdout.write(
    `fold: ${over} of ${HISTORIES} over-credited, missing p50 ${quantile(0.5)} s, p95 ${quantile(0.95)} s; ` +
      `counter: ${((overByCounter / HISTORIES) * 100).toFixed(1)} % over-credited\n`,
  );
  expect({ over, possibleShort }).toEqual({ over: 0, possibleShort: 0 });
  expect(overByCounter / HISTORIES).toBeGreaterThan(0.3);
  expect(quantile(0.95)).toBeLessThan(90);
}, 60_000);

it('misses nothing but the time until both legs are up when nothing is lost', () => {
  const random = seededRandom(SEED + 1);
  for (let run = 0; run < 500; run += 1) {
    const { session, stays, rows } = presenceHistory(random);
    const [answer] = foldAttendance(rows, session);
    const late = excess(intersect(stays, truthOf(stays, session)), spansOf(answer?.proved));
    expect(late).toBeLessThanOrEqual(stays.length * 25_000);
  }
});

it('gives the same answer in any order and however often a row comes', () => {
  const random = seededRandom(SEED + 2);
  for (let run = 0; run < 300; run += 1) {
    const { session, rows } = mixedHistory(random);
    const answer = foldAttendance(rows, session);
    expect(foldAttendance(shuffled(random, [...rows, ...rows.filter(() => random() < 0.5)]), session)).toEqual(answer);
  }
});

describe('doors', () => {
  it('never credit more than the truth when scans are doubled, shuffled, and the first or last one is missing', () => {
    const random = seededRandom(SEED + 3);
    let [over, short] = [0, 0];
    for (let run = 0; run < 5_000; run += 1) {
      const { session, stays } = presenceHistory(random);
      const scans = scansOf(stays);
      const known = scans.slice(random() < 0.2 ? 1 : 0, random() < 0.2 ? -1 : undefined);
      const [answer] = foldAttendance(
        shuffled(
          random,
          known.flatMap((scan) => [scan, ...again(random, scan)]),
        ),
        session,
      );
      // At a door nothing is forgiven: who went out for half a minute and said so was out.
      const truth = intersect(stays, truthOf(stays, session));
      if (excess(spansOf(answer?.proved), truth) > 0) over += 1;
      if (known.length === scans.length && excess(truth, spansOf(answer?.proved)) > 0) short += 1;
    }
    expect({ over, short }).toEqual({ over: 0, short: 0 });
  });
});

const scansOf = (stays: readonly Span[]): Evidence[] =>
  stays.flatMap((stay, index) =>
    (['in', 'out'] as const).map((kind) => ({
      id: `door-${index}-${kind}`,
      source: 'door' as const,
      personId: 'somebody',
      connectionKey: null,
      kind,
      at: new Date(kind === 'in' ? stay.from : stay.to),
    })),
  );

const again = (random: Random, scan: Evidence): Evidence[] =>
  random() < 0.3 ? [random() < 0.5 ? scan : { ...scan, id: `${scan.id}-again` }] : [];

/** Somebody at home and at the door, with a few rows corrected by staff. */
function mixedHistory(random: Random): Pick<PresenceHistory, 'session' | 'rows'> {
  const { session, stays, rows } = presenceHistory(random);
  const all = damage(random, [...rows, ...scansOf(stays)]);
  const corrections = all
    .filter(() => random() < 0.05)
    .map((row, index): Evidence => {
      const at = new Date(row.at.getTime() - 5_000);
      const kind = random() < 0.3 ? 'void' : row.kind;
      return { ...row, id: `staff-${index}`, source: 'staff', connectionKey: null, kind, at, correctsId: row.id };
    });
  return { session, rows: [...all, ...corrections] };
}
