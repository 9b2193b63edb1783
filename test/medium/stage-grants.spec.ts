import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  STAGE_GRANTS,
  STAGE_KINDS,
  STAGE_NEVER,
  STAGE_SOURCES,
  type Role,
  type StageKind,
  type StageSource,
  type StageTokenView,
} from '../../libs/contract/index.js';
import { appointAskers, ASKERS } from '../factories/asker.factory.js';
import { makeConference, type TestConference, type TestPerson } from '../factories/conference.factory.js';
import { connect, type TestClient } from '../harness/client.js';
import { TestStage } from '../harness/stage.js';

let stage: TestStage;
let own: TestConference;
let foreign: TestConference;
let elsewhereId: string;
/** For each test its own people like the askers: what one test does to them is nothing to another. */
let [askers, movers, invited]: Map<string, TestPerson>[] = [];
let onChair: TestClient;

beforeAll(async () => {
  // Slow polls: nothing here waits for them.
  stage = await TestStage.start({ changes: { STAGE_POLL_MS: '60000', STAGE_PROBE_MS: '200' } });
  own = stage.conference;
  foreign = await makeConference(stage.database.pool);
  elsewhereId = await own.session();
  await stage.rows("UPDATE session SET interpretation = '{de,ru}' WHERE id = $1", [elsewhereId]);
  // Appointed before the services read the release.
  [askers, movers, invited] = [await everybody(), await everybody(), await everybody()];
  onChair = await stage.enter(askers.get('moderator')!);
  await onChair.ok('session:open', { sessionId: own.sessionId });
  await opened(askers.get('moderator of another session')!, elsewhereId);
  const chair = await foreign.person('Chair Elsewhere');
  await foreign.appoint(chair, 'moderator');
  await opened(chair, foreign.sessionId);
}, 60_000);

afterAll(() => stage.stop(), 60_000);

async function opened(chair: TestPerson, sessionId: string): Promise<void> {
  const client = await connect(stage.gateway.url, chair.token);
  await client.ok('session:open', { sessionId });
  client.close();
}

const everybody = (): Promise<Map<string, TestPerson>> => appointAskers(own, elsewhereId);
const kindOf = (roles: readonly Role[]): StageKind => STAGE_KINDS.find((kind) => roles.includes(kind)) ?? 'participant';
const inOrder = (sources: readonly StageSource[]): StageSource[] =>
  STAGE_SOURCES.filter((source) => sources.includes(source));

/** As LiveKit's tokens name sources. */
const TRACKS: Record<StageSource, string[]> = {
  microphone: ['microphone'],
  camera: ['camera'],
  screen: ['screen_share', 'screen_share_audio'],
};

/** The whole grant that the table gives: no field more, none less. */
const granted = (kind: StageKind, sources: readonly StageSource[], room: string) => ({
  ...{ roomJoin: true, room },
  ...{ canPublish: sources.length > 0, canPublishSources: sources.flatMap((source) => TRACKS[source]) },
  ...{ canSubscribe: STAGE_GRANTS[kind].subscribe, hidden: STAGE_GRANTS[kind].hidden },
  ...Object.fromEntries(STAGE_NEVER.map((field) => [field, false])),
});

const claims = ({ token }: StageTokenView): { sub: string; video: object; attributes: Record<string, string> } =>
  JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as ReturnType<typeof claims>;

/** What a device is told when it asks for a token: its grant and kind, or the refusal. */
async function tokenOf(person: TestPerson, sessionId = own.sessionId): Promise<unknown> {
  const { status, body } = await stage.ask(person, {}, sessionId);
  if (status !== 200) return `${status} ${(body as { error: { code: string } }).error.code}`;
  const { sub, video, attributes } = claims(body as StageTokenView);
  expect(sub).toBe(person.visitId);
  return { kind: attributes['kind'], video };
}
const expected = (kind: StageKind, sources: readonly StageSource[], sessionId = own.sessionId) => ({
  kind,
  video: granted(kind, sources, `${sessionId}.1`),
});

describe.each(ASKERS)('the token of a $name', (asker) => {
  const kind = kindOf(asker.is);
  const { own: always, inHall } = STAGE_GRANTS[kind];

  it('says what the table says, in the own session, in another one and in another conference', async () => {
    const person = askers!.get(asker.name)!;
    expect(await tokenOf(person)).toEqual(expected(kind, always));
    const there = kindOf(asker.isThere);
    expect(await tokenOf(person, elsewhereId)).toEqual(
      there === 'hallDevice' ? '403 role/not_allowed' : expected(there, STAGE_GRANTS[there].own, elsewhereId),
    );
    expect(await tokenOf(person, foreign.sessionId)).toBe('404 session/not_found');
  });

  it('publishes from the hall only where the table says so, on every device of the person', async () => {
    // It is the hall: it moves nowhere.
    expect(kind !== 'hallDevice' || inHall).toBe(true);
    if (kind === 'hallDevice') return;
    const phone = movers!.get(asker.name)!;
    const laptop = await own.device(phone);
    const sockets = [await connect(stage.gateway.url, phone.token), await connect(stage.gateway.url, laptop.token)];
    const declare = (device: 0 | 1, place: 'hall' | 'remote') =>
      sockets[device]!.ok('place:declare', { sessionId: own.sessionId, place, language: 'de' });
    const [muted, open] = [expected(kind, inHall ? always : []), expected(kind, always)];
    await declare(0, 'hall');
    expect([await tokenOf(phone), await tokenOf(laptop)]).toEqual([muted, muted]);
    // The latest word of a person is the laptop's, but the phone lies where it lay.
    await declare(1, 'remote');
    expect([await tokenOf(phone), await tokenOf(laptop)]).toEqual([muted, open]);
    await declare(0, 'remote');
    expect([await tokenOf(phone), await tokenOf(laptop)]).toEqual([open, open]);
    for (const socket of sockets) socket.close();
  });
});

describe('promotion', () => {
  const kinds = ASKERS.filter(({ elsewhere }) => !elsewhere);

  it.each(kinds)(
    'gives a $name what the table lets the chair ask for, and no more',
    async (asker) => {
      const kind = kindOf(asker.is);
      const { own: always, invited: more } = STAGE_GRANTS[kind];
      const person = invited!.get(asker.name)!;
      const about = { sessionId: own.sessionId, personId: person.id };
      for (const source of STAGE_SOURCES.filter((one) => !more.includes(one)))
        expect(await onChair.refused('stage:invite', { ...about, sources: [source] })).toBe('role/not_allowed');
      if (more.length === 0) return;
      const onPerson = await stage.enter(person);
      await stage.join(person);
      await stage.isKnown(person);
      await onChair.ok('stage:invite', { ...about, sources: [...more] });
      expect(await tokenOf(person)).toEqual(expected(kind, always));
      await onPerson.ok('stage:answer', { sessionId: own.sessionId, accept: true });
      const all = inOrder([...always, ...more]);
      expect(await tokenOf(person)).toEqual(expected(kind, all));
      await stage.mayPublish(person, all);
      const { subscribe, hidden } = STAGE_GRANTS[kind];
      expect((await stage.inRoom(person))?.permission).toEqual({ publish: all, subscribe, hidden });
      await onChair.ok('stage:demote', about);
      expect(await tokenOf(person)).toEqual(expected(kind, always));
      await stage.mayPublish(person, always);
    },
    30_000,
  );
});
