import { describe, expect, it } from '@jest/globals';
import type { Attendance, DeclaredPlace, Evidence, EvidenceSource, SessionInterval } from './evidence.type.js';
import { foldAttendance, sessionSeconds } from './fold.policy.js';
import { flagTwoPlaces } from './two-places.policy.js';

/** 10:00 plus so many seconds; the session of these tests runs from 10:00 to 11:00. */
const at = (seconds: number): Date => new Date(Date.UTC(2021, 5, 29, 10) + seconds * 1000);
const session: SessionInterval = { openedAt: at(0), closedAt: at(3600), pauses: [], inOnly: false };

let count = 0;
const row = (
  source: EvidenceSource,
  kind: Evidence['kind'],
  seconds: number,
  more: Partial<Evidence> = {},
): Evidence => ({
  id: `row-${String((count += 1)).padStart(6, '0')}`,
  source,
  personId: 'anna',
  connectionKey: source === 'stage' || source === 'heartbeat' ? 'c1' : null,
  kind,
  at: at(seconds),
  ...more,
});
/** Both legs of one connection, from its first to its last evidence. */
const online = (from: number, to: number, key = 'c1'): Evidence[] =>
  (['stage', 'heartbeat'] as const).flatMap((source) => [
    row(source, 'in', from, { connectionKey: `${source}-${key}` }),
    row(source, 'out', to, { connectionKey: `${source}-${key}` }),
  ]);
const fold = (rows: Evidence[], more: Partial<SessionInterval> = {}, declared: DeclaredPlace[] = []): Attendance => {
  const [first] = foldAttendance(rows, { ...session, ...more }, declared);
  if (!first) throw new Error('The fold left the person out.');
  return first;
};
const seconds = (a: Attendance): [number, number] => [a.provedSeconds, a.possibleSeconds];

describe('online presence', () => {
  it('takes a connection from its first to its last evidence', () => {
    expect(seconds(fold(online(60, 600)))).toEqual([540, 540]);
  });
  it('unites connections and counts their overlap once', () => {
    expect(fold([...online(0, 1000, 'a'), ...online(500, 2000, 'b')]).provedSeconds).toBe(2000);
  });
  it('proves what both legs say, and calls possible what either says', () => {
    const stage = [row('stage', 'in', 0), row('stage', 'out', 1000)];
    const heartbeat = [row('heartbeat', 'in', 600), row('heartbeat', 'out', 2000)];
    expect(seconds(fold([...stage, ...heartbeat]))).toEqual([400, 2000]);
    expect(seconds(fold(stage))).toEqual([0, 1000]);
  });
  it('bridges a gap of 60 s within a leg and not one of 61 s', () => {
    expect(fold([...online(0, 100, 'a'), ...online(160, 300, 'b')]).provedSeconds).toBe(300);
    expect(fold([...online(0, 100, 'a'), ...online(161, 300, 'b')]).provedSeconds).toBe(239);
  });
  it('does not bridge from one leg to the other', () => {
    const rows = [
      row('stage', 'in', 0),
      row('stage', 'out', 100),
      row('heartbeat', 'in', 130),
      row('heartbeat', 'out', 300),
    ];
    expect(seconds(fold(rows))).toEqual([0, 270]);
  });
  it('ends a lost "left" at the last positive evidence, not at the close', () => {
    const rows = ['stage', 'heartbeat'].flatMap((s) => [
      row(s as EvidenceSource, 'in', 0),
      row(s as EvidenceSource, 'seen', 900),
    ]);
    expect(seconds(fold(rows))).toEqual([900, 900]);
  });
  it('never lets the late "left" of the old connection close the new one', () => {
    const rows = [...online(0, 300, 'old'), ...online(320, 3000, 'new')];
    const late = row('stage', 'out', 330, { connectionKey: 'stage-old' });
    expect(fold([...rows, late]).provedSeconds).toBe(3000);
  });
  it('gives a stage "left" that comes an hour late no proved time', () => {
    const rows = [
      row('stage', 'in', 0),
      row('stage', 'out', 3500),
      row('heartbeat', 'in', 0),
      row('heartbeat', 'seen', 600),
    ];
    expect(seconds(fold(rows))).toEqual([600, 3500]);
  });
});

describe('the session', () => {
  it('clips to opened and closed and cuts the pauses out', () => {
    const pauses = [
      { pausedAt: at(600), resumedAt: at(900) },
      { pausedAt: at(3300), resumedAt: null },
    ];
    const answer = fold(online(-500, 5000), { pauses });
    expect(seconds(answer)).toEqual([3000, 3000]);
    expect(sessionSeconds({ ...session, pauses })).toBe(3000);
    expect(answer.proved).toEqual([
      { startAt: at(0), endAt: at(600) },
      { startAt: at(900), endAt: at(3300) },
    ]);
    expect([answer.firstAt, answer.lastAt]).toEqual([at(0), at(3600)]);
  });
  it('credits nothing in a session that closed before it opened, and leaves out who was never there', () => {
    expect(foldAttendance(online(0, 100), { ...session, closedAt: at(-5) })).toEqual([]);
    expect(foldAttendance([row('door', 'in', -900), row('door', 'out', -600)], session)).toEqual([]);
  });
  it('answers per person, in order', () => {
    const rows = [row('door', 'in', 5, { personId: 'zoya' }), row('door', 'in', 9)];
    expect(foldAttendance(rows, session).map((a) => a.personId)).toEqual(['anna', 'zoya']);
  });
});

describe('doors and staff', () => {
  it('prove hall minutes from in to out', () => {
    const answer = fold([row('door', 'in', 100), row('door', 'out', 1100)]);
    expect(answer).toMatchObject({ mode: 'hall', provedSeconds: 1000, possibleSeconds: 1000, flags: [] });
    expect(answer.byMode.remote).toEqual({ provedSeconds: 0, possibleSeconds: 0 });
  });
  it('take in + in as seen', () => {
    const rows = [row('door', 'in', 100), row('door', 'in', 700), row('door', 'out', 1100)];
    expect(fold(rows)).toMatchObject({ provedSeconds: 1000, flags: ['in_again'] });
    const open = fold(rows.slice(0, 2));
    expect(seconds(open)).toEqual([600, 3500]);
  });
  it('credit nothing before an out without in', () => {
    expect(fold([row('door', 'out', 1800)])).toMatchObject({
      possibleSeconds: 0,
      mode: 'hall',
      flags: ['out_without_in'],
    });
    expect(seconds(fold([row('staff', 'seen', 600), row('door', 'out', 1800)]))).toEqual([0, 1200]);
  });
  it('run an in without out to the close as possible, and as proved only where the session is in only', () => {
    expect(fold([row('door', 'in', 600)])).toMatchObject({
      provedSeconds: 0,
      possibleSeconds: 3000,
      flags: ['in_without_out'],
    });
    expect(fold([row('door', 'in', 600)], { inOnly: true })).toMatchObject({ provedSeconds: 3000, flags: [] });
  });
  it('prove an in-only session to its planned end only, where it was forgotten open', () => {
    const forgotten = { inOnly: true, endedAt: at(2400) };
    expect(seconds(fold([row('door', 'in', 600)], forgotten))).toEqual([1800, 3000]);
    expect(seconds(fold([row('door', 'in', 600)], { endedAt: at(2400) }))).toEqual([0, 3000]);
    expect(seconds(fold([row('door', 'in', 2700), row('staff', 'seen', 2900)], forgotten))).toEqual([200, 900]);
  });
  it('believe an out in an in-only session', () => {
    expect(seconds(fold([row('door', 'in', 600), row('door', 'out', 900)], { inOnly: true }))).toEqual([300, 300]);
  });
  it('are the only ones who earn hall minutes', () => {
    expect(fold(online(0, 600)).byMode.hall).toEqual({ provedSeconds: 0, possibleSeconds: 0 });
  });
  it('may vouch for a span by hand, for hall or remote', () => {
    expect(fold([row('staff', 'manual', 0, { untilAt: at(900) })]).byMode.hall.provedSeconds).toBe(900);
    const remote = fold([row('staff', 'manual', 0, { untilAt: at(900), mode: 'remote' })]);
    expect(remote).toMatchObject({ mode: 'remote', provedSeconds: 900 });
    expect(seconds(fold([row('door', 'in', 100), row('staff', 'manual', 400)]))).toEqual([300, 3500]);
  });
  it('vouch only as staff: a span that anything else claims counts for nothing', () => {
    const claims = (['door', 'stage', 'heartbeat'] as const).map((source) =>
      row(source, 'manual', 0, { untilAt: at(900) }),
    );
    expect(seconds(fold(claims))).toEqual([0, 0]);
  });
  it('let somebody go who comes and goes in the same instant', () => {
    expect(fold([row('door', 'out', 600), row('door', 'in', 600)])).toMatchObject({ possibleSeconds: 0, flags: [] });
  });
  it('do not flag a scan that is repeated within a minute', () => {
    const rows = [row('door', 'in', 0), row('door', 'in', 60), row('door', 'out', 900), row('door', 'out', 960)];
    expect(fold(rows)).toMatchObject({ provedSeconds: 900, flags: [] });
  });
  it('show only the oddities of this session', () => {
    const rows = [row('door', 'out', -7000), row('door', 'in', -100), row('door', 'out', 3600)];
    expect(fold(rows)).toMatchObject({ provedSeconds: 3600, flags: [] });
  });
});

describe('a phone that says "hall"', () => {
  const hallPhone = (key: string, from: number, to: number | null): DeclaredPlace => ({
    personId: 'anna',
    connectionKey: key,
    place: 'hall',
    fromAt: at(from),
    untilAt: to === null ? null : at(to),
  });
  it('never earns remote minutes', () => {
    const declared = ['stage-c1', 'heartbeat-c1'].map((key) => hallPhone(key, 0, null));
    expect(seconds(fold(online(0, 3600), {}, declared))).toEqual([0, 0]);
  });
  it('earns them only for the time in which it said remote, without a bridge over the hall', () => {
    const declared = ['stage-c1', 'heartbeat-c1'].map((key) => hallPhone(key, 1000, 1050));
    expect(seconds(fold(online(0, 3600), {}, declared))).toEqual([3550, 3550]);
  });
  it('takes nothing from another device of the same person', () => {
    const declared = [hallPhone('heartbeat-phone', 0, null)];
    const phone = [row('heartbeat', 'seen', 0, { connectionKey: 'heartbeat-phone' })];
    expect(fold([...online(0, 600), ...phone], {}, declared).provedSeconds).toBe(600);
  });
});

describe('two places at once', () => {
  it('are united and flagged', () => {
    const answer = fold([row('door', 'in', 0), row('door', 'out', 1200), ...online(600, 1800)]);
    expect(answer).toMatchObject({ provedSeconds: 1800, mode: 'both', flags: ['two_places'] });
    expect(answer.byMode).toEqual({
      hall: { provedSeconds: 1200, possibleSeconds: 1200 },
      remote: { provedSeconds: 1200, possibleSeconds: 1200 },
    });
  });
  it('are not flagged one after the other', () => {
    expect(fold([row('door', 'in', 0), row('door', 'out', 1200), ...online(1200, 1800)]).flags).toEqual([]);
  });
  it('are flagged across sessions too', () => {
    const here = foldAttendance([row('door', 'in', 0), row('door', 'out', 1200)], session);
    const there = foldAttendance(online(1000, 1800), session);
    const later = foldAttendance(online(2000, 2400), session);
    expect(flagTwoPlaces([here, there, later]).map((s) => s[0]?.flags)).toEqual([['two_places'], ['two_places'], []]);
  });
});

it('never counts what was refused at the door', () => {
  expect(fold([row('door', 'refused', 0), row('door', 'out', 60)])).toMatchObject({
    possibleSeconds: 0,
    evidenceCount: 1,
  });
});

describe('corrections', () => {
  const entry = row('door', 'in', 600, { id: 'a-in' });
  const exit = row('door', 'out', 1200, { id: 'b-out' });
  it('replace or void the row they name', () => {
    const replace = row('staff', 'in', 0, { id: 'c', correctsId: 'a-in' });
    expect(fold([entry, exit, replace])).toMatchObject({ provedSeconds: 1200, flags: ['corrected'], evidenceCount: 2 });
    const gone = row('staff', 'void', 0, { id: 'c', correctsId: 'b-out' });
    expect(seconds(fold([entry, exit, gone]))).toEqual([0, 3000]);
  });
  it('may be corrected themselves; the last word on a row wins', () => {
    const first = row('staff', 'in', 0, { id: 'c', correctsId: 'a-in' });
    const second = row('staff', 'in', 300, { id: 'd', correctsId: 'a-in' });
    expect(fold([second, exit, first, entry]).provedSeconds).toBe(900);
    const undo = row('staff', 'void', 0, { id: 'e', correctsId: 'd' });
    expect(fold([undo, second, exit, first, entry]).provedSeconds).toBe(1200);
    const undoFirst = row('staff', 'void', 0, { id: 'f', correctsId: 'c' });
    expect(fold([undoFirst, undo, second, exit, first, entry]).provedSeconds).toBe(600);
  });
  it('move a scan to the person who was really there', () => {
    const moved = row('staff', 'in', 600, { id: 'c', correctsId: 'a-in', personId: 'boris' });
    const answers = foldAttendance([entry, moved], session);
    expect(answers.map((a) => [a.personId, a.possibleSeconds])).toEqual([['boris', 3000]]);
  });
  it('survive rows that name each other, always with the same answer', () => {
    const [x, y] = [
      row('door', 'in', 0, { id: 'x', correctsId: 'y' }),
      row('door', 'in', 60, { id: 'y', correctsId: 'x' }),
    ];
    expect(foldAttendance([x, y], session)).toEqual(foldAttendance([y, x], session));
  });
});

it('flags a clock with more than 120 s of doubt and still counts it', () => {
  expect(fold([row('door', 'in', 0, { doubtMs: 120_001 }), row('door', 'out', 60)])).toMatchObject({
    provedSeconds: 60,
    flags: ['clock_doubt'],
  });
  expect(fold([row('door', 'in', 0, { doubtMs: 120_000 }), row('door', 'out', 60)]).flags).toEqual([]);
});
