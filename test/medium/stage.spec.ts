import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestPerson } from '../factories/conference.factory.js';
import type { TestClient } from '../harness/client.js';
import { TestStage } from '../harness/stage.js';
import { until } from '../harness/until.js';

let stage: TestStage;
let chair: TestPerson;
let onChair: TestClient;
let sessionId: string;

const codeOf = ({ status, body }: { status: number; body: unknown }): string =>
  `${status} ${(body as { error?: { code: string } }).error?.code}`;

beforeAll(async () => {
  stage = await TestStage.start();
  sessionId = stage.sessionId;
  chair = await stage.conference.person('Henrike Lauterbach');
  await stage.conference.appoint(chair, 'moderator');
  onChair = await stage.enter(chair);
}, 60_000);

afterAll(() => stage.stop(), 60_000);

describe('a token', () => {
  it('is given while the session runs, and only then', async () => {
    const person = await stage.conference.person('Marina Kusnezowa');
    expect(codeOf(await stage.ask(person))).toBe('409 session/not_open');
    await onChair.ok('session:open', { sessionId });
    const token = await stage.token(person);
    expect(token).toMatchObject({ url: '/livekit', identity: person.visitId, sources: [] });
    expect(token.room).toBe(`${sessionId}.1`);
    const life = new Date(token.expiresAt).getTime() - Date.now();
    expect(life).toBeGreaterThan(500_000);
    expect(life).toBeLessThanOrEqual(600_000);
    await onChair.ok('session:pause', { sessionId });
    expect((await stage.ask(person)).status).toBe(200);
    await onChair.ok('session:resume', { sessionId });
  });
});

describe('promotion', () => {
  it('is asked, accepted, live on the same connection, and taken back', async () => {
    const person = await stage.conference.person('Oleg Tarasow');
    const onPerson = await stage.enter(person);
    const invite = { sessionId, personId: person.id, sources: ['microphone', 'camera'] as const };
    expect(await onChair.refused('stage:invite', { ...invite, sources: ['microphone'] })).toBe('stage/not_there');
    const { peer, sid } = await stage.join(person);
    await stage.isKnown(person);
    expect(await onChair.refused('stage:invite', { ...invite, sources: ['screen'] })).toBe('role/not_allowed');
    expect(await onPerson.refused('stage:answer', { sessionId, accept: true })).toBe('stage/not_invited');
    await onChair.ok('stage:invite', { ...invite, sources: ['microphone', 'camera'] });
    await onPerson.until((client) => client.facts(sessionId).some(({ type }) => type === 'stage:invited'));
    expect((await stage.inRoom(person))?.permission.publish).toEqual([]);
    const { sources } = await onPerson.ok('stage:answer', { sessionId, accept: true });
    expect(sources).toEqual(['microphone', 'camera']);
    await stage.mayPublish(person, sources);
    const track = await peer.publishSound();
    await until('the track', async () => (await stage.inRoom(person))?.tracks.some((one) => one.sid === track.sid));

    await onChair.ok('stage:mute', { sessionId, personId: person.id });
    await until('muted', async () => (await stage.inRoom(person))?.tracks[0]?.isMuted);
    await onPerson.ok('stage:demote', { sessionId, personId: person.id });
    await stage.mayPublish(person, []);
    const after = await stage.inRoom(person);
    expect(after).toMatchObject({ sid, tracks: [] });
  }, 30_000);
});
