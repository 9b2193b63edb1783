import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { UnitOfWork } from '../../libs/kernel/index.js';
import { StagePresence, type StageSighting } from '../../libs/features/presence/index.js';
import type { TestPerson } from '../factories/conference.factory.js';
import { openDesk, type AttendanceDesk } from '../harness/attendance-desk.js';
import { createDatabase, type SuiteDatabase } from '../harness/database.js';
import { testEnvironment } from '../harness/environment.js';
import { startSessionService, type RunningService } from '../harness/services.js';
import { until } from '../harness/until.js';

let database: SuiteDatabase;
let services: RunningService[];
let desk: AttendanceDesk;

beforeAll(async () => {
  database = await createDatabase();
  const environment = testEnvironment(database.url, { SESSION_END_CHECK_MS: '50' });
  // Two of them look at the same time: one closes, once.
  services = [await startSessionService(environment), await startSessionService(environment)];
}, 60_000);

afterAll(async () => {
  for (const service of services) await service.stop();
  await database.drop();
});

beforeEach(async () => {
  desk = await openDesk(database, services[0]!);
});

const tell = async (person: TestPerson, kind: StageSighting['kind'], participantSid: string): Promise<void> => {
  const { app } = services[0]!;
  const { id: conferenceId, sessionId } = desk.conference;
  await app
    .get(UnitOfWork)
    .run((tx) =>
      app
        .get(StagePresence)
        .record(tx, [
          { kind, participantSid, sessionId, conferenceId, at: tx.now, personId: person.id, visitId: person.visitId },
        ]),
    );
};
const plan = async (end: number): Promise<void> => {
  await desk.ledger.plan(desk.conference.sessionId, 0, end);
  await desk.conference.appoint(await desk.conference.person('Next Release'), 'speaker');
};
const state = async (): Promise<{ state: string; closed_by: string | null }> =>
  (
    await database.pool.query<{ state: string; closed_by: string | null }>(
      'SELECT state, closed_by FROM session_clock WHERE session_id = $1',
      [desk.conference.sessionId],
    )
  ).rows[0]!;
/** Waits until the services looked at least twice more. */
const looked = async (): Promise<void> => {
  const canary = await openDesk(database, services[0]!);
  await canary.ledger.plan(canary.conference.sessionId, 0, 100);
  await canary.conference.appoint(canary.chair, 'speaker');
  await canary.ledger.clock(canary.conference.sessionId, 0, null);
  await until('another overdue session closed itself', async () => {
    const found = await database.pool.query("SELECT FROM session_clock WHERE session_id = $1 AND state = 'closed'", [
      canary.conference.sessionId,
    ]);
    return found.rowCount === 1;
  });
};

it('closes an hour after its planned end, once, and says so', async () => {
  await plan(119);
  await desk.ledger.clock(desk.conference.sessionId, 0, null);
  await until('closed', async () => (await state()).state === 'closed');
  expect(await state()).toEqual({ state: 'closed', closed_by: 'itself' });
  await looked();
  const facts = await database.pool.query<{ type: string }>(
    'SELECT type FROM fact WHERE stream_id = ANY($1) ORDER BY type',
    [[desk.conference.sessionId, desk.conference.id]],
  );
  expect(facts.rows.map((row) => row.type)).toEqual(['session:changed', 'session:closed']);
});

it('not before, and not right after the chair went on', async () => {
  await plan(125);
  await desk.ledger.clock(desk.conference.sessionId, 0, null);
  await looked();
  expect((await state()).state).toBe('open');
  await plan(100);
  await database.pool.query('DELETE FROM session_clock WHERE session_id = $1', [desk.conference.sessionId]);
  await desk.ledger.clock(desk.conference.sessionId, 0, null, [[110, 150]]);
  await looked();
  expect((await state()).state).toBe('open');
});

it('stays open while somebody is on the stage; a hall device and interpreters are nobody', async () => {
  const [guest, device, interpreter] = [
    await desk.conference.person('Olga Nowak'),
    await desk.conference.person('Saal 5', 'hallDevice'),
    await desk.conference.person('Irina Wolf'),
  ];
  await desk.conference.appoint(interpreter, 'interpreter');
  await plan(100);
  await tell(guest, 'in', 'PA_guest');
  await tell(device, 'in', 'PA_device');
  await tell(interpreter, 'in', 'PA_interpreter');
  await desk.ledger.clock(desk.conference.sessionId, 0, null);
  await looked();
  expect((await state()).state).toBe('open');
  await tell(guest, 'out', 'PA_guest');
  await until('closed', async () => (await state()).state === 'closed');
});
