import { beforeEach, expect, it } from '@jest/globals';
import { UnitOfWork } from '../../libs/kernel/index.js';
import { StagePresence, type StageSighting } from '../../libs/features/presence/index.js';
import type { TestPerson } from '../factories/conference.factory.js';
import { openDesk, type AttendanceDesk } from '../harness/attendance-desk.js';
import { useSuite } from '../harness/suite.js';

const suite = useSuite();
let desk: AttendanceDesk;
let guest: TestPerson;

beforeEach(async () => {
  desk = await openDesk(suite.database, suite.service);
  guest = await desk.conference.person('Olga Nowak');
  await desk.ledger.clock(desk.conference.sessionId, 0, 120);
  await desk.ledger.connection(guest, 'heartbeat', [0, 120]);
});

const told = (kind: StageSighting['kind'], minute: number, connection = 'one'): StageSighting => ({
  ...{
    kind,
    participantSid: `PA_${connection}_${guest.id}`,
    sessionId: desk.conference.sessionId,
    conferenceId: desk.conference.id,
  },
  ...{ personId: guest.id, visitId: guest.visitId, at: desk.ledger.at(minute) },
});
const tell = (...sightings: StageSighting[]): Promise<void> =>
  suite.service.app.get(UnitOfWork).run((tx) => suite.service.app.get(StagePresence).record(tx, sightings));
const proved = async (): Promise<number | undefined> => (await desk.seconds(guest))?.[0];
const rows = async (): Promise<number | null> =>
  (
    await suite.database.pool.query("SELECT FROM presence_observation WHERE person_id = $1 AND source = 'stage'", [
      guest.id,
    ])
  ).rowCount;
const connected = async (): Promise<number | null> =>
  (await suite.database.pool.query("SELECT FROM connection WHERE person_id = $1 AND source = 'stage'", [guest.id]))
    .rowCount;

it('proves what the stage and the heartbeat agree on', async () => {
  await tell(told('in', 10));
  for (let minute = 10.25; minute < 40; minute += 0.25) await tell(told('seen', minute));
  await tell(told('out', 40));
  expect(await proved()).toBe(1800);
  expect(await connected()).toBe(0);
  // Polls every 15 s leave a row every five minutes.
  expect(await rows()).toBeLessThan(10);
}, 20_000);

it('takes hints replayed and in any order', async () => {
  await tell(told('out', 40));
  await tell(told('in', 10));
  await tell(told('out', 40), told('in', 10), told('in', 10));
  expect(await proved()).toBe(1800);
  expect(await rows()).toBe(2);
});

it('never lets a late end of the old connection close the new one', async () => {
  await tell(told('in', 10), told('in', 31, 'two'));
  await tell(told('out', 30));
  expect(await connected()).toBe(1);
  await tell(told('seen', 60, 'two'));
  expect(await proved()).toBe((60 - 10) * 60);
});

it('finds somebody whose joining was never told', async () => {
  await tell(told('seen', 20));
  await tell(told('seen', 30));
  expect(await connected()).toBe(1);
  expect(await proved()).toBe(600);
  // The hint comes late after all.
  await tell(told('in', 10));
  expect(await proved()).toBe(1200);
});

it('earns nothing on the stage for a device that says "hall"', async () => {
  await desk.ledger.declare(guest, 'hall', 20);
  await tell(told('in', 0), told('out', 120));
  expect(await desk.seconds(guest)).toEqual([1200, 1200]);
});
