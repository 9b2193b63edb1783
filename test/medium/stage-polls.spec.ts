import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestClient } from '../harness/client.js';
import { TestStage } from '../harness/stage.js';
import { until } from '../harness/until.js';

let stage: TestStage;
let onChair: TestClient;
let sessionId: string;

const kinds = async (sid: string): Promise<string[]> => {
  const found = await stage.database.pool.query(
    'SELECT DISTINCT kind FROM presence_observation WHERE connection_key = $1 ORDER BY kind',
    [sid],
  );
  return found.rows.map((row: { kind: string }) => row.kind);
};

beforeAll(async () => {
  stage = await TestStage.start();
  sessionId = stage.sessionId;
  const chair = await stage.conference.person('Henrike Lauterbach');
  await stage.conference.appoint(chair, 'moderator');
  onChair = await stage.enter(chair);
  await onChair.ok('session:open', { sessionId });
  // From here on every webhook gets lost.
  stage.relay.isOpen = false;
}, 60_000);

afterAll(() => stage.stop(), 60_000);

describe('without any webhook', () => {
  it('a poll finds who is there, with evidence, and applies the rights', async () => {
    const person = await stage.conference.person('Marina Kusnezowa');
    const onPerson = await stage.enter(person);
    const { sid } = await stage.join(person);
    await stage.isKnown(person);
    expect(await kinds(sid)).toEqual(['seen']);
    await onChair.ok('stage:invite', { sessionId, personId: person.id, sources: ['microphone'] });
    await onPerson.ok('stage:answer', { sessionId, accept: true });
    const old = await stage.token(person);
    await onChair.ok('stage:demote', { sessionId, personId: person.id });
    await stage.mayPublish(person, []);
    await stage.join(person, old);
    await stage.mayPublish(person, []);
  }, 20_000);

  it('one absence ends nothing; two and a silence do, at the last evidence', async () => {
    type Known = { missed: number; left_at: Date | null; last_seen_at: Date };
    const person = await stage.conference.person('Oleg Tarasow');
    const { peer } = await stage.join(person);
    await stage.isKnown(person);
    // Every state between two looks of this test is kept, however fast the polls are.
    await stage.rows('CREATE TABLE device_history (LIKE stage_device)', []);
    await stage.rows(
      `CREATE FUNCTION keep_device() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN INSERT INTO device_history SELECT NEW.*; RETURN NEW; END $$`,
      [],
    );
    await stage.rows(
      'CREATE TRIGGER keep AFTER UPDATE ON stage_device FOR EACH ROW EXECUTE FUNCTION keep_device()',
      [],
    );
    await peer.leave();
    const history = (): Promise<Known[]> =>
      stage.rows<Known>('SELECT missed, left_at, last_seen_at FROM device_history WHERE visit_id = $1 ORDER BY ctid', [
        person.visitId,
      ]);
    const known = await until('gone', async () => {
      const states = await history();
      return states.some(({ left_at }) => left_at !== null) && states;
    });
    // More than once when LiveKit listed the person again in between: its lists lie, too.
    const once = known.filter(({ missed }) => missed === 1);
    expect(once).not.toEqual([]);
    expect(once.filter(({ left_at }) => left_at !== null)).toEqual([]);
    const [left] = known.filter(({ left_at }) => left_at !== null);
    expect(left!.missed).toBeGreaterThanOrEqual(2);
    expect(left!.left_at).toEqual(once.at(-1)!.last_seen_at);
  }, 20_000);

  it('the hall’s feed comes and goes', async () => {
    const device = await stage.conference.person('Saal 5', 'hallDevice');
    const { peer } = await stage.join(device);
    await peer.publishSound();
    const feed = (): string | undefined =>
      onChair
        .facts(sessionId)
        .flatMap((fact) => (fact.type === 'stage:hallFed' ? [fact.body.feed] : []))
        .at(-1);
    await onChair.until(() => feed() === 'live');
    await peer.unpublish('microphone');
    await onChair.until(() => feed() === 'lost');
  }, 20_000);

  it('a room that is missing is made, one left over is deleted, a foreign one stays', async () => {
    const names = async (): Promise<string[]> => (await stage.livekit.rooms.listRooms()).map(({ name }) => name);
    await stage.livekit.rooms.deleteRoom(`${sessionId}.1`);
    await until('the room is back', async () => (await names()).includes(`${sessionId}.1`));
    await stage.livekit.rooms.ensureRoom(`${sessionId}.7`);
    await stage.livekit.rooms.ensureRoom('somebody-else');
    await until('the left over room is gone', async () => !(await names()).includes(`${sessionId}.7`));
    expect(await names()).toContain('somebody-else');
  }, 20_000);

  it('a closed session has no room, and opens again under another name', async () => {
    const person = await stage.conference.person('Vera Sokolowa');
    const old = await stage.token(person);
    const { peer } = await stage.join(person, old);
    await onChair.ok('session:close', { sessionId });
    await until('everybody is out', async () => (await peer.report()).ended !== undefined);
    const names = async (): Promise<string[]> => (await stage.livekit.rooms.listRooms()).map(({ name }) => name);
    await until('no room', async () => !(await names()).some((name) => name.startsWith(sessionId)));
    expect((await stage.ask(person)).status).toBe(409);
    await onChair.ok('session:open', { sessionId });
    await until('the next room', async () => (await names()).includes(`${sessionId}.2`));
    expect((await stage.token(person)).room).toBe(`${sessionId}.2`);
    await expect(stage.join(person, old)).rejects.toThrow();
  }, 20_000);
});
