import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { StageSource } from '../../libs/contract/index.js';
import type { TestPerson } from '../factories/conference.factory.js';
import type { TestClient } from '../harness/client.js';
import { TestStage } from '../harness/stage.js';
import { until } from '../harness/until.js';

let stage: TestStage;
let chair: TestPerson;
let onChair: TestClient;
let sessionId: string;
/** Running at the same time in another hall. */
let otherId: string;
const people = new Map<string, TestPerson>();

const codeOf = ({ status, body }: { status: number; body: unknown }): string =>
  `${status} ${(body as { error?: { code: string } }).error?.code}`;

/** Somebody on the stage by the chair's invitation and an own yes. */
const promoted = async (
  name: string,
  sources: StageSource[],
): Promise<{ person: TestPerson; onPerson: TestClient }> => {
  const person = await stage.conference.person(name);
  const onPerson = await stage.enter(person);
  await stage.join(person);
  await stage.isKnown(person);
  await onChair.ok('stage:invite', { sessionId, personId: person.id, sources });
  await onPerson.ok('stage:answer', { sessionId, accept: true });
  await stage.mayPublish(person, sources);
  return { person, onPerson };
};

beforeAll(async () => {
  // Slow polls: what these tests see is done by reactors and webhooks.
  stage = await TestStage.start({ changes: { STAGE_POLL_MS: '60000', STAGE_PROBE_MS: '200' } });
  sessionId = stage.sessionId;
  chair = await stage.conference.person('Henrike Lauterbach');
  otherId = await stage.conference.session();
  const roles = ['moderator', 'speaker', 'interpreter'] as const;
  for (const role of roles) {
    people.set(role, await stage.conference.person(`Second ${role}`));
    await stage.conference.appoint(people.get(role)!, role);
  }
  const elsewhere = await stage.conference.person('Nina Petrowa');
  await stage.conference.appoint(elsewhere, 'moderator', otherId);
  await stage.conference.appoint(chair, 'moderator');
  onChair = await stage.enter(chair);
  await onChair.ok('session:open', { sessionId });
  await (await stage.enter(elsewhere)).ok('session:open', { sessionId: otherId });
}, 60_000);

afterAll(() => stage.stop(), 60_000);

describe('an old token', () => {
  it('lets a demoted person in again, but not publish', async () => {
    const { person } = await promoted('Oleg Tarasow', ['microphone']);
    const old = await stage.token(person);
    expect(old.sources).toEqual(['microphone']);
    await onChair.ok('stage:demote', { sessionId, personId: person.id });
    await stage.mayPublish(person, []);
    const before = (await stage.inRoom(person))?.sid;
    await stage.join(person, old);
    expect((await stage.inRoom(person))?.sid).not.toBe(before);
    await stage.mayPublish(person, []);
  }, 30_000);

  it('does not keep a removed person in the room', async () => {
    const { person, onPerson } = await promoted('Vera Sokolowa', ['microphone']);
    const old = await stage.token(person);
    const { peer } = await stage.join(person, old);
    const since = Date.now();
    await onChair.ok('stage:remove', { sessionId, personId: person.id });
    await until('out', async () => (await peer.report()).ended === 'PARTICIPANT_REMOVED', 5_000);
    expect(Date.now() - since).toBeLessThan(5_000);
    expect(codeOf(await stage.ask(person))).toBe('403 stage/removed');
    const again = await stage.join(person, old);
    await until('out again', async () => (await again.peer.report()).ended === 'PARTICIPANT_REMOVED', 5_000);
    expect(await onChair.refused('stage:invite', { sessionId, personId: person.id, sources: ['microphone'] })).toBe(
      'stage/removed',
    );
    await onPerson.until((client) => client.facts(sessionId).some(({ type }) => type === 'stage:removed'));

    await onChair.ok('stage:readmit', { sessionId, personId: person.id });
    expect((await stage.token(person)).sources).toEqual([]);
  }, 30_000);
});

describe('a phone in the hall', () => {
  it('cannot publish, be invited, or say yes', async () => {
    const person = await stage.conference.person('Anna Weber');
    const onPerson = await stage.enter(person);
    await stage.join(person);
    await stage.isKnown(person);
    await onChair.ok('stage:invite', { sessionId, personId: person.id, sources: ['microphone'] });
    await onPerson.ok('place:declare', { sessionId, place: 'hall', language: 'de' });
    // The invitation went with the word.
    await onPerson.until((client) => client.facts(sessionId).at(-1)?.type === 'stage:permitted');
    expect(await onPerson.refused('stage:answer', { sessionId, accept: true })).toBe('stage/not_invited');
    expect(await onChair.refused('stage:invite', { sessionId, personId: person.id, sources: ['microphone'] })).toBe(
      'stage/hall_phone',
    );
    expect((await stage.token(person)).sources).toEqual([]);
  }, 30_000);

  it('loses what its person had, at once and live; an invitation accepted there is refused', async () => {
    const { person, onPerson } = await promoted('Jonas Becker', ['microphone', 'camera']);
    const { sid } = (await stage.inRoom(person))!;
    await onPerson.ok('place:declare', { sessionId, place: 'hall', language: 'de' });
    await stage.mayPublish(person, []);
    expect((await stage.inRoom(person))?.sid).toBe(sid);
    const told = onChair.facts(sessionId).filter(({ type }) => type === 'stage:permitted');
    await onChair.until((client) =>
      client.facts(sessionId).some((fact) => fact.type === 'stage:permitted' && fact.body.person.sources.length === 0),
    );
    expect(told.length).toBeGreaterThan(0);
  }, 30_000);
});

describe('roles', () => {
  it('a chair may always publish, unless in the hall', async () => {
    expect((await stage.token(chair)).sources).toEqual(['microphone', 'camera']);
    const second = people.get('moderator')!;
    await (await stage.enter(second)).ok('place:declare', { sessionId, place: 'hall', language: 'ru' });
    expect((await stage.token(second)).sources).toEqual([]);
  });

  it('a speaker may be asked to share a screen', async () => {
    const speaker = people.get('speaker')!;
    const onSpeaker = await stage.enter(speaker);
    await stage.join(speaker);
    await stage.isKnown(speaker);
    await onChair.ok('stage:invite', { sessionId, personId: speaker.id, sources: ['screen', 'microphone'] });
    expect(await onSpeaker.ok('stage:answer', { sessionId, accept: true })).toEqual({
      sources: ['microphone', 'screen'],
    });
    await stage.mayPublish(speaker, ['microphone', 'screen']);
  }, 30_000);

  it('a hall device publishes in its own hall only', async () => {
    const device = await stage.conference.person('Saal 5', 'hallDevice');
    expect((await stage.token(device)).sources).toEqual(['microphone', 'camera', 'screen']);
    expect(codeOf(await stage.ask(device, {}, otherId))).toBe('403 role/not_allowed');
    expect(codeOf(await stage.ask(chair, {}, otherId))).toBe('200 undefined');
  });

  it('an interpreter speaks into a booth and never onto the floor', async () => {
    const interpreter = people.get('interpreter')!;
    expect((await stage.token(interpreter)).sources).toEqual(['microphone']);
    expect(codeOf(await stage.ask(interpreter, { language: 'fr' }))).toBe('422 booth/language_unknown');
    expect(await onChair.refused('stage:invite', { sessionId, personId: interpreter.id, sources: ['camera'] })).toBe(
      'role/not_allowed',
    );
    const token = await stage.token(interpreter, { language: 'ru' });
    expect(token.language).toBe('ru');
    const { peer } = await stage.join(interpreter, token);
    await peer.publishSound({ name: 'lang:ru' });
    await onChair.until((client) =>
      client.facts(sessionId).some((fact) => fact.type === 'booth:changed' && fact.body.state === 'live'),
    );
    await peer.publishSound({ name: 'microphone' });
    await until('nothing on the floor', async () => {
      const tracks = (await stage.inRoom(interpreter))?.tracks ?? [];
      return tracks.every((track) => track.language === 'ru');
    });
  }, 30_000);

  it('only the chair directs others; nobody removes herself', async () => {
    const person = await stage.conference.person('Max Vogel');
    const other = await stage.conference.person('Ida Vogel');
    const onPerson = await stage.enter(person);
    const about = { sessionId, personId: other.id };
    expect(await onPerson.refused('stage:demote', about)).toBe('role/not_allowed');
    expect(await onPerson.refused('stage:mute', about)).toBe('role/not_allowed');
    expect(await onPerson.refused('stage:feed', { sessionId, feed: 'live' })).toBe('role/not_allowed');
    expect(await onChair.refused('stage:remove', { sessionId, personId: chair.id })).toBe('role/not_allowed');
    expect(await onChair.refused('stage:demote', { sessionId, personId: sessionId })).toBe('person/not_found');
  });
});

describe('a revoked device', () => {
  it('leaves the room', async () => {
    const person = await stage.conference.person('Galina Orlowa');
    const { peer } = await stage.join(person);
    await stage.revoke(person);
    await until('out', async () => (await peer.report()).ended === 'PARTICIPANT_REMOVED', 5_000);
  }, 30_000);
});
