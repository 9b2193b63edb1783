import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { StageEntryService } from '../../libs/features/stage/index.js';
import type { SessionAttendanceView } from '../../libs/contract/index.js';
import type { TestPerson } from '../factories/conference.factory.js';
import { TestBrowser } from '../harness/browser-fetch.js';
import type { TestClient } from '../harness/client.js';
import { TestStage } from '../harness/stage.js';
import { until } from '../harness/until.js';

let stage: TestStage;
let chair: TestPerson;
let onChair: TestClient;
let sessionId: string;

beforeAll(async () => {
  // Slow polls and looks: reactors and webhooks do it.
  stage = await TestStage.start({ changes: { STAGE_POLL_MS: '60000', STAGE_PROBE_MS: '60000' } });
  sessionId = stage.sessionId;
  chair = await stage.conference.person('Henrike Lauterbach');
  await stage.conference.appoint(chair, 'moderator');
  onChair = await stage.enter(chair);
  await onChair.ok('session:open', { sessionId });
}, 60_000);

afterAll(() => stage.stop(), 60_000);

const roomNames = async (): Promise<string[]> =>
  (await stage.livekit.rooms.listRooms()).map(({ name }) => name).filter((name) => name.startsWith(sessionId));
const evidence = (sid: string): Promise<{ kind: string; at: Date }[]> =>
  stage.rows('SELECT kind, at FROM presence_observation WHERE connection_key = $1 ORDER BY at, kind', [sid]);
const kindsOf = async (sid: string): Promise<string> => (await evidence(sid)).map(({ kind }) => kind).join();

describe('a stage that moves into a room of a new name', () => {
  it('takes along who may be there, on a fresh token, and nobody who was removed', async () => {
    const guest = await stage.conference.person('Marina Kusnezowa');
    const intruder = await stage.conference.person('Vera Sokolowa');
    const [old, stolen] = [await stage.token(guest), await stage.token(intruder)];
    const { peer, sid } = await stage.join(guest, old);
    const inside = await stage.join(intruder, stolen);
    await until('both are known', async () => (await kindsOf(sid)) === 'in' && (await kindsOf(inside.sid)) === 'in');
    await onChair.ok('stage:remove', { sessionId, personId: intruder.id });

    await onChair.ok('stage:renew', { sessionId });
    await onChair.until((client) => client.facts(sessionId).some(({ type }) => type === 'stage:renewed'));
    const entry = stage.services[0]!.app.get(StageEntryService);
    expect(await entry.refusalOf(old.token)).toBe('room');
    await until('everybody is out', async () => (await peer.report()).ended === 'ROOM_DELETED', 5_000);
    expect(await roomNames()).toEqual([`${sessionId}.2`]);
    await expect(stage.join(guest, old)).rejects.toThrow();
    await expect(stage.join(intruder, stolen)).rejects.toThrow();
    expect((await stage.ask(intruder)).body).toMatchObject({ error: { code: 'stage/removed' } });

    const fresh = await stage.token(guest);
    expect(fresh.room).toBe(`${sessionId}.2`);
    expect(await entry.refusalOf(fresh.token)).toBeNull();
    await stage.join(guest, fresh);
    expect(await stage.inRoom(guest)).toBeDefined();
    expect(await stage.inRoom(intruder)).toBeUndefined();
  }, 30_000);

  it('keeps what was given: who was on the stage publishes in the new room', async () => {
    const speaker = await stage.conference.person('Oleg Tarasow');
    const onSpeaker = await stage.enter(speaker);
    await stage.join(speaker);
    await stage.isKnown(speaker);
    await onChair.ok('stage:invite', { sessionId, personId: speaker.id, sources: ['microphone'] });
    await onSpeaker.ok('stage:answer', { sessionId, accept: true });
    await onChair.ok('stage:renew', { sessionId });
    await stage.join(speaker);
    await stage.mayPublish(speaker, ['microphone']);
  }, 30_000);

  it('counts presence by connection: two stays, each with its end, and minutes that are neither lost nor doubled', async () => {
    const guest = await stage.conference.person('Anna Weber');
    const onGuest = await stage.enter(guest);
    await onGuest.ok('place:declare', { sessionId, place: 'remote', language: 'de' });
    const since = Date.now();
    const first = await stage.join(guest);
    await until('the first is known', async () => (await kindsOf(first.sid)) === 'in');
    await until('three seconds inside', () => Date.now() - since > 3_000);
    await onChair.ok('stage:renew', { sessionId });
    await until('the first is over', async () => (await kindsOf(first.sid)) === 'in,out', 5_000);
    const second = await stage.join(guest);
    await until('the second is known', async () => (await kindsOf(second.sid)) === 'in');
    const there = await stage.rows<{ sid: string }>(
      'SELECT sid FROM stage_device WHERE visit_id = $1 AND left_at IS NULL',
      [guest.visitId],
    );
    expect(there).toEqual([{ sid: second.sid }]);
    await until('three seconds more', () => Date.now() - since > 7_000);
    await onGuest.ok('presence:beat', { sessionId });
    await second.peer.leave();
    await until('the second is over', async () => (await kindsOf(second.sid)) === 'in,out', 5_000);
    const seconds = (Date.now() - since) / 1_000;

    const steward = await stage.conference.person('Natalja Orlowa', 'steward');
    const { body } = await new TestBrowser(stage.services[0]!.url, steward.token).get(
      `/api/sessions/${sessionId}/attendance`,
    );
    const row = (body as SessionAttendanceView).people.find(({ person }) => person.id === guest.id);
    expect(row!.seconds.proved).toBeLessThanOrEqual(Math.ceil(seconds));
    expect(row!.seconds.proved).toBeGreaterThanOrEqual(6);
  }, 40_000);

  it('is for a session that runs', async () => {
    await onChair.ok('session:close', { sessionId });
    expect(await onChair.refused('stage:renew', { sessionId })).toBe('session/closed');
  });
});
