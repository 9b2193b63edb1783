import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestPerson } from '../factories/conference.factory.js';
import type { TestClient } from '../harness/client.js';
import { FAST, TestStage } from '../harness/stage.js';
import { until } from '../harness/until.js';

let stage: TestStage;
let onChair: TestClient;
let sessionId: string;

const rows = <Row extends object>(sql: string, parameters: unknown[]): Promise<Row[]> =>
  stage.rows<Row>(sql, parameters);
const evidence = (sid: string): Promise<{ kind: string; at: Date }[]> =>
  rows('SELECT kind, at FROM presence_observation WHERE connection_key = $1 ORDER BY at, kind', [sid]);
const posted = (event: string, sid: string) =>
  until(`${event} of ${sid}`, () => {
    const index = stage.relay.events.findIndex((one) => one.event === event && one.participant?.sid === sid);
    return stage.relay.posted[index];
  });

beforeAll(async () => {
  stage = await TestStage.start({ changes: { ...FAST, STAGE_POLL_MS: '60000' } });
  sessionId = stage.sessionId;
  const chair = await stage.conference.person('Henrike Lauterbach');
  await stage.conference.appoint(chair, 'moderator');
  onChair = await stage.enter(chair);
  await onChair.ok('session:open', { sessionId });
}, 60_000);

afterAll(() => stage.stop(), 60_000);

const joined = async (name: string): Promise<{ person: TestPerson; sid: string; leave: () => Promise<void> }> => {
  const person = await stage.conference.person(name);
  const { peer, sid } = await stage.join(person);
  return { person, sid, leave: () => peer.leave() };
};

describe('webhooks', () => {
  it('leave evidence by connection, once, however often they come', async () => {
    const { sid, leave } = await joined('Marina Kusnezowa');
    const join = await posted('participant_joined', sid);
    await leave();
    const left = await posted('participant_left', sid);
    await until('both are stored', async () => (await evidence(sid)).length === 2);
    const before = await evidence(sid);
    expect(before.map(({ kind }) => kind)).toEqual(['in', 'out']);
    for (const { at } of before) expect(Math.abs(at.getTime() - Date.now())).toBeLessThan(20_000);
    for (const one of [join, left, left, join]) expect(await stage.relay.send(one)).toBe(204);
    expect(await evidence(sid)).toEqual(before);
    const stored = await rows('SELECT 1 FROM webhook_event WHERE participant_sid = $1', [sid]);
    expect(stored).toHaveLength(2);
    expect(await rows('SELECT 1 FROM stage_device WHERE sid = $1 AND left_at IS NULL', [sid])).toEqual([]);
  }, 20_000);

  it('forged ones are refused and leave nothing', async () => {
    const { sid } = await joined('Oleg Tarasow');
    const genuine = await posted('participant_joined', sid);
    await until('stored', async () => (await evidence(sid)).length === 1);
    const count = async () => (await rows('SELECT 1 FROM webhook_event', [])).length;
    const before = await count();
    const forged = { ...genuine, body: genuine.body.replace('participant_joined', 'participant_left') };
    expect(await stage.relay.send(forged)).toBe(403);
    expect(await stage.relay.send({ body: genuine.body, authorization: undefined })).toBe(403);
    expect(await stage.relay.send({ body: genuine.body, authorization: 'nonsense' })).toBe(403);
    expect(await stage.relay.send({ body: '{', authorization: genuine.authorization })).toBe(400);
    expect(await count()).toBe(before);
    expect((await evidence(sid)).map(({ kind }) => kind)).toEqual(['in']);
  }, 20_000);

  it('`left` before `joined` does not leave somebody behind in the room', async () => {
    stage.relay.isOpen = false;
    const { person, sid, leave } = await joined('Vera Sokolowa');
    const join = await posted('participant_joined', sid);
    await leave();
    const left = await posted('participant_left', sid);
    stage.relay.isOpen = true;
    expect(await stage.relay.send(left)).toBe(204);
    expect(await stage.relay.send(join)).toBe(204);
    expect((await evidence(sid)).map(({ kind }) => kind).sort()).toEqual(['in', 'out']);
    const there = await rows('SELECT 1 FROM stage_device WHERE visit_id = $1 AND left_at IS NULL', [person.visitId]);
    expect(there).toEqual([]);
  }, 20_000);

  it('the late end of an old connection does not close the new one', async () => {
    stage.relay.isOpen = false;
    const { person, sid: oldSid } = await joined('Anna Weber');
    const { sid } = await stage.join(person);
    const [first, second] = [await posted('participant_joined', oldSid), await posted('participant_joined', sid)];
    const left = await posted('participant_left', oldSid);
    stage.relay.isOpen = true;
    for (const one of [second, first, left]) expect(await stage.relay.send(one)).toBe(204);
    const there = await rows<{ sid: string }>('SELECT sid FROM stage_device WHERE visit_id = $1 AND left_at IS NULL', [
      person.visitId,
    ]);
    expect(there).toEqual([{ sid }]);
  }, 20_000);

  it('tell of the hall and its loss', async () => {
    const device = await stage.conference.person('Saal 5', 'hallDevice');
    const onDevice = await stage.enter(device);
    const { peer } = await stage.join(device);
    const feeds = (): string[] =>
      onChair.facts(sessionId).flatMap((fact) => (fact.type === 'stage:hallFed' ? [fact.body.feed] : []));
    await peer.publishSound();
    await onChair.until(() => feeds().at(-1) === 'live');
    await onDevice.ok('stage:feed', { sessionId, feed: 'silent' });
    await onChair.until(() => feeds().at(-1) === 'silent');
    await onDevice.ok('stage:feed', { sessionId, feed: 'live' });
    await peer.leave();
    await onChair.until(() => feeds().at(-1) === 'lost');
    expect(feeds()).toEqual(['live', 'silent', 'live', 'lost']);
    const entry = await onChair.ok('stream:enter', { stream: 'session', streamId: sessionId });
    expect(entry).toMatchObject({ shared: { stage: { available: true, hallFeed: 'lost', booths: [] } } });
    // A machine is no person: no evidence of it.
    const found = await rows('SELECT 1 FROM presence_observation WHERE person_id = $1 AND source = $2', [
      device.id,
      'stage',
    ]);
    expect(found).toEqual([]);
  }, 20_000);
});
