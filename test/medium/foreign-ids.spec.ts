import { beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { COMMAND_ACCESS, type CommandName, type ErrorCode, type RouteName } from '../../libs/contract/index.js';
import { changed, pathsOf } from '../factories/broken.factory.js';
import { wellFormed } from '../factories/command.factory.js';
import { makeConference, type TestConference, type TestPerson } from '../factories/conference.factory.js';
import { addressOf, wellFormedRequests, type BodyRoute, type RequestIds } from '../factories/request.factory.js';
import { methodOf, requestIds, told } from '../harness/bad-client.js';
import { TestBrowser } from '../harness/browser-fetch.js';
import { connect } from '../harness/client.js';
import { useSuite } from '../harness/suite.js';
import { storedRows } from '../harness/stored-rows.js';

const COMMANDS = Object.keys(COMMAND_ACCESS) as CommandName[];

const suite = useSuite({ gateways: 1 });
let own: TestConference;
let other: TestConference;
/** Things of the own conference, of another one, and of another session of the own. */
let ids: RequestIds;
let foreign: RequestIds;
let questions: { own: string; other: string; elsewhere: string };
let elsewhereId: string;
/** Somebody for each command who may send it: many refusals of one person are too many. */
const senders = new Map<CommandName, TestPerson>();

async function senderOf(name: CommandName): Promise<TestPerson> {
  if (name === 'stage:feed') return own.person('Saal 5', 'hallDevice');
  const sender = await own.person('Henrike Lauterbach', 'organiser');
  await own.appoint(sender, name === 'booth:pause' ? 'interpreter' : 'moderator');
  return sender;
}

/** Opens a session and asks something there. */
async function questionIn(conference: TestConference, sessionId: string): Promise<string> {
  const organiser = await connect(suite.gateways[0]!.url, (await conference.person('Olga Organ', 'organiser')).token);
  await organiser.ok('session:open', { sessionId });
  const words = { text: 'Wer bezahlt das?', language: 'de', anonymous: false };
  const { id } = await organiser.ok('question:ask', { sessionId, ...words });
  organiser.close();
  return id;
}

beforeAll(async () => {
  [own, other] = [await makeConference(suite.database.pool), await makeConference(suite.database.pool)];
  [ids, foreign] = [await requestIds(own), await requestIds(other)];
  elsewhereId = await own.session();
  await own.appoint(await own.person('Wera Anders'), 'moderator', elsewhereId);
  for (const name of COMMANDS) senders.set(name, await senderOf(name));
  questions = {
    own: await questionIn(own, own.sessionId),
    other: await questionIn(other, other.sessionId),
    elsewhere: await questionIn(own, elsewhereId),
  };
}, 60_000);

/** Stands for any id while the table is read. */
const SOME: RequestIds = {
  ...{ conferenceId: randomUUID(), sessionId: randomUUID(), hallId: randomUUID(), personId: randomUUID() },
  ...{ delegationId: randomUUID(), partnerId: randomUUID(), visitId: randomUUID() },
};

const isId = (value: unknown): boolean => typeof value === 'string' && /^[\da-f-]{36}$/.test(value);

describe('a command with an id that is not of the own session', () => {
  /** How each field of every payload is refused; a command with another id has no answer here. */
  const REFUSED: Record<string, ErrorCode | 'ok'> = {
    ...{ sessionId: 'session/not_found', questionId: 'question/not_found', personId: 'person/not_found' },
    ...{ 'stream:enter.streamId': 'session/not_found' },
    // Nobody is where nothing is: leaving it is done.
    'stream:leave.streamId': 'ok',
  };
  const strangers = (field: string): string[] =>
    ({
      sessionId: [other.sessionId, own.id, other.id],
      streamId: [other.sessionId, own.id, other.id],
      questionId: [questions.other, questions.elsewhere, own.sessionId],
      personId: [foreign.personId, own.sessionId],
    })[field] ?? [];
  it.each(COMMANDS)('%s', async (name) => {
    const client = await connect(suite.gateways[0]!.url, senders.get(name)!.token);
    const good: Record<string, unknown> = {
      ...wellFormed({ sessionId: own.sessionId, personId: ids.personId, conferenceId: own.id })[name],
    };
    if ('questionId' in good) good['questionId'] = questions.own;
    const fields = Object.keys(good).filter((field) => isId(good[field]));
    expect(fields).not.toEqual([]);
    const send = client.send.bind(client) as (name: CommandName, payload: unknown) => ReturnType<typeof client.send>;
    const before = await storedRows(suite.database);
    for (const field of fields)
      for (const id of [...strangers(field), randomUUID()]) {
        const ack = await send(name, { ...good, [field]: id });
        const expected = REFUSED[`${name}.${field}`] ?? REFUSED[field];
        expect({ field, id, code: ack.ok ? 'ok' : ack.error.code }).toEqual({ field, id, code: expected });
      }
    expect(await storedRows(suite.database)).toEqual(before);
    client.close();
  });
});

describe('a request whose body names what is not of the own conference', () => {
  const REFUSED: Record<string, ErrorCode> = {
    ...{ hallId: 'hall/not_found', sessionId: 'session/not_found', personId: 'person/not_found' },
    ...{ personIds: 'person/not_found', delegationId: 'delegation/not_found', partnerIds: 'delegation/not_found' },
  };
  /** Made by the client: there is no foreign one. */
  const OWN_NAMES = new Set(['POST /api/sessions/:sessionId/corrections id']);
  const strangers = (): string[] => [...Object.values(foreign as unknown as Record<string, string>), randomUUID()];
  const withIds = (Object.keys(wellFormedRequests({} as RequestIds)) as BodyRoute[]).filter((route) => {
    const { body } = wellFormedRequests(SOME)[route];
    return typeof body === 'object' && body !== null && idPaths(route, body).length > 0;
  });

  function idPaths(route: RouteName, body: Record<string, unknown>): string[] {
    const valueAt = (path: string): unknown =>
      path.split('.').reduce<unknown>((inner, step) => (inner as Record<string, unknown>)[step], body);
    return pathsOf(body).filter((path) => isId(valueAt(path)) && !OWN_NAMES.has(`${route} ${path}`));
  }

  it('is there to be asked', () => {
    expect(withIds.length).toBeGreaterThan(6);
  });

  it.each(withIds)('%s', async (route) => {
    const browser = new TestBrowser(suite.service.url, (await own.person('Olga Organ', 'organiser')).token);
    const body = wellFormedRequests(ids)[route].body as Record<string, unknown>;
    const before = await storedRows(suite.database);
    for (const path of idPaths(route, body)) {
      const field = path.split('.').findLast((step) => !/^\d+$/.test(step))!;
      for (const id of strangers()) {
        const answer = told(await browser.send(methodOf(route), addressOf(route, ids), changed(body, path, id)));
        expect({ path, status: answer.status, code: answer.code }).toEqual({ path, status: 404, code: REFUSED[field] });
      }
    }
    expect(await storedRows(suite.database)).toEqual(before);
  });
});
