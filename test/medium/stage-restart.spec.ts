import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestPerson } from '../factories/conference.factory.js';
import type { TestClient } from '../harness/client.js';
import { TestStage } from '../harness/stage.js';
import { until } from '../harness/until.js';

let stage: TestStage;
let chair: TestPerson;
let onChair: TestClient;
let sessionId: string;

const reached = (): boolean[] =>
  onChair.facts(sessionId).flatMap((fact) => (fact.type === 'stage:reached' ? [fact.body.available] : []));
const entered = async (): Promise<unknown> => {
  const entry = await onChair.ok('stream:enter', { stream: 'session', streamId: sessionId });
  return entry.kind === 'session' ? entry.shared.stage : entry;
};

beforeAll(async () => {
  stage = await TestStage.start({ changes: { STAGE_POLL_MS: '60000', STAGE_PROBE_MS: '200' }, services: 2 });
  sessionId = stage.sessionId;
  chair = await stage.conference.person('Henrike Lauterbach');
  await stage.conference.appoint(chair, 'moderator');
  onChair = await stage.enter(chair);
  await onChair.ok('session:open', { sessionId });
}, 60_000);

afterAll(() => stage.stop(), 60_000);

describe('a LiveKit that is killed in a session', () => {
  it('is missed, comes back with its rooms, and lets people in without anybody’s help', async () => {
    const person = await stage.conference.person('Marina Kusnezowa');
    const hall = await stage.conference.person('Saal 5', 'hallDevice');
    await stage.join(person);
    await (await stage.join(hall)).peer.publishSound();
    await stage.isKnown(person);
    const feed = (): string | undefined =>
      onChair
        .facts(sessionId)
        .flatMap((fact) => (fact.type === 'stage:hallFed' ? [fact.body.feed] : []))
        .at(-1);
    await onChair.until(() => feed() === 'live');

    await stage.server.kill();
    await onChair.until(() => reached().at(-1) === false && feed() === 'lost');
    expect(await entered()).toMatchObject({ available: false, hallFeed: 'lost' });
    expect((await stage.ask(person)).status).toBe(503);
    const invite = { sessionId, personId: person.id, sources: ['microphone' as const] };
    expect(await onChair.refused('stage:invite', invite)).toBe('stage/unavailable');
    // Everything else goes on.
    await onChair.ok('question:ask', { sessionId, text: 'Geht es weiter?', language: 'de', anonymous: false });

    await stage.server.start();
    await until('the room is back', async () =>
      (await stage.livekit.rooms.listRooms()).some(({ name }) => name === `${sessionId}.1`),
    );
    await onChair.until(() => reached().at(-1) === true);
    expect(await entered()).toMatchObject({ available: true, hallFeed: 'lost' });
    // Two services looked, and each change was told once.
    expect(reached()).toEqual([false, true]);
    await stage.join(person);
    await (await stage.join(hall)).peer.publishSound();
    await onChair.until(() => feed() === 'live');
    await onChair.ok('stage:invite', invite);
  }, 40_000);

  it('that restarts between two looks is found by its missing rooms', async () => {
    const before = (await stage.livekit.rooms.listRooms()).find(({ name }) => name === `${sessionId}.1`);
    await stage.server.kill();
    await stage.server.start();
    await until('a new room of the same name', async () => {
      const room = (await stage.livekit.rooms.listRooms()).find(({ name }) => name === `${sessionId}.1`);
      return room && room.sid !== before?.sid;
    });
    const left = await until('whoever was in the old room has left', async () => {
      const rows = await stage.rows<{ left_at: Date | null; last_seen_at: Date }>(
        'SELECT left_at, last_seen_at FROM stage_device WHERE room_sid = $1',
        [before?.sid],
      );
      return rows.every((row) => row.left_at !== null) && rows;
    });
    expect(left.length).toBeGreaterThan(0);
    for (const row of left) expect(row.left_at).toEqual(row.last_seen_at);
  }, 40_000);
});

describe('reactors after a break', () => {
  it('carry out what was decided while LiveKit was away', async () => {
    const person = await stage.conference.person('Oleg Tarasow');
    const onPerson = await stage.enter(person);
    await stage.join(person);
    await stage.isKnown(person);
    await onChair.ok('stage:invite', { sessionId, personId: person.id, sources: ['microphone'] });
    await stage.server.kill();
    await onPerson.ok('stage:answer', { sessionId, accept: true });
    await stage.server.start();
    const token = await until('a token', async () => {
      const answer = await stage.ask(person);
      return answer.status === 200 && (answer.body as { sources: string[] });
    });
    expect(token.sources).toEqual(['microphone']);
    const cursor = async (): Promise<number> => {
      const [row] = await stage.rows<{ seq: number }>(
        "SELECT seq FROM reactor_cursor WHERE stream_id = $1 AND reactor = 'stage-rights'",
        [sessionId],
      );
      return row!.seq;
    };
    const accepted = onPerson.facts(sessionId).find(({ type }) => type === 'stage:permitted')!.seq;
    await until('the reactor is through', async () => (await cursor()) >= accepted);
  }, 40_000);
});
