import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { v7 } from 'uuid';
import {
  COMMAND_ACCESS,
  ROUTE_ACCESS,
  type CommandName,
  type Refusal,
  type Role,
  type RouteName,
} from '../../libs/contract/index.js';
import { appointAskers, ASKERS, type Asker } from '../factories/asker.factory.js';
import { wellFormed } from '../factories/command.factory.js';
import { makeConference, type TestConference, type TestPerson } from '../factories/conference.factory.js';
import { TestBrowser } from '../harness/browser-fetch.js';
import { connect } from '../harness/client.js';
import { createDatabase, type SuiteDatabase } from '../harness/database.js';
import { testEnvironment } from '../harness/environment.js';
import { startGateway, startSessionService, type RunningService } from '../harness/services.js';

let database: SuiteDatabase;
let service: RunningService;
let gateway: RunningService;
let own: TestConference;
let other: TestConference;
let otherPerson: TestPerson;
let elsewhereId: string;
let [ownDelegation, otherDelegation]: string[] = [];

beforeAll(async () => {
  database = await createDatabase();
  [own, other] = [await makeConference(database.pool), await makeConference(database.pool)];
  otherPerson = await other.person('Somebody Else', 'organiser');
  elsewhereId = await own.session();
  [ownDelegation, otherDelegation] = [await own.delegation('Suhl'), await other.delegation('Suhl')];
  people = await appointAskers(own, elsewhereId);
  const environment = testEnvironment(database.url);
  service = await startSessionService(environment);
  gateway = await startGateway(environment);
}, 60_000);

afterAll(async () => {
  await gateway.stop();
  await service.stop();
  await database.drop();
});

let people: Map<string, TestPerson>;

/** One of ASKERS on a fresh device, because some routes end the device. */
const make = ({ name }: Asker): Promise<TestPerson> => own.device(people.get(name)!);

interface Target {
  conferenceId: string;
  sessionId: string;
  hallId: string;
  personId: string;
  delegationId: string;
  visitId: string;
}

const fill = (path: string, target: Target): string =>
  path.replace(/:(\w+)/g, (_, name: string) => target[name as keyof Target] ?? v7());
const codeOf = (body: unknown): Refusal['code'] | undefined => (body as { error?: Refusal } | null)?.error?.code;

describe('every route', () => {
  const targetOf = (conference: TestConference, person: TestPerson): Target => ({
    ...{ conferenceId: conference.id, sessionId: conference.sessionId, hallId: conference.hallId },
    ...{ personId: person.id, visitId: person.visitId },
    delegationId: (conference === own ? ownDelegation : otherDelegation)!,
  });
  const ask = (route: RouteName, target: Target, token?: string): ReturnType<TestBrowser['send']> => {
    const [method = '', path = ''] = route.split(' ');
    return new TestBrowser(service.url, token).send(method, fill(path, target), method === 'GET' ? undefined : {});
  };
  const guarded = (Object.keys(ROUTE_ACCESS) as RouteName[]).filter((route) => ROUTE_ACCESS[route] !== 'anybody');

  it.each(guarded)('%s', async (route) => {
    const bystander = await own.person('By Stander');
    expect(codeOf((await ask(route, targetOf(own, bystander))).body)).toBe('visit/required');
    for (const asker of ASKERS) {
      const person = await make(asker);
      // A new one for each, because one route removes the person.
      const target = targetOf(own, route.includes(':personId') ? await own.person('By Stander') : person);
      const { status, body } = await ask(route, target, person.token);
      const allowed = (ROUTE_ACCESS[route] as readonly Role[]).some((role) => asker.is.includes(role));
      const told = `${asker.name}: ${status} ${JSON.stringify(body)?.slice(0, 200)}`;
      const isRefused = told.includes(': 403 {"error":{"code":"role/not_allowed"');
      expect({ told, isRefused }).toEqual({ told, isRefused: !allowed });
      expect(told).not.toMatch(/: 401|route\/unknown|: 5\d\d (?!.*stage\/unavailable)/);
    }
    if (!route.includes(':')) return;
    const foreign = await make(ASKERS[1]!);
    const { status, body } = await ask(route, targetOf(other, otherPerson), foreign.token);
    expect(`${status} ${codeOf(body)}`).toMatch(/^404 \w+\/not_found$/);
  });
});

describe('every command', () => {
  it.each(Object.keys(COMMAND_ACCESS) as CommandName[])('%s', async (command) => {
    // Everybody may leave the stage; other steps are done to somebody else.
    const bystander = await own.person('By Stander');
    for (const asker of ASKERS) {
      const person = await make(asker);
      const client = await connect(gateway.url, person.token);
      const payloads = wellFormed({
        sessionId: own.sessionId,
        personId: command === 'stage:demote' ? person.id : bystander.id,
        conferenceId: own.id,
      });
      const ack = await client.send(command, payloads[command]);
      const code = ack.ok ? 'ok' : ack.error.code;
      const allowed = COMMAND_ACCESS[command].some((role) => asker.is.includes(role));
      expect([asker.name, code, code === 'role/not_allowed']).toEqual([asker.name, code, !allowed]);
      expect(`${asker.name}: ${code}`).not.toMatch(/server\/|visit\//);
      const foreign = wellFormed({ sessionId: other.sessionId, personId: otherPerson.id, conferenceId: other.id });
      // Nobody is where nothing is: leaving it is done.
      const there = await client.send(command, foreign[command]);
      expect(there).toMatchObject(command === 'stream:leave' ? { ok: true } : { error: { code: 'session/not_found' } });
      client.close();
    }
  });
});

describe('the stream of a conference', () => {
  it.each(ASKERS)('is entered and left by everybody of it: $name', async (asker) => {
    const client = await connect(gateway.url, (await make(asker)).token);
    const enter = (streamId: string) => ({ stream: 'conference' as const, streamId });
    expect(await client.ok('stream:enter', enter(own.id))).toMatchObject({ kind: 'conference' });
    expect(await client.ok('stream:enter', { ...enter(own.id), after: 0 })).toMatchObject({ kind: 'replay' });
    for (const foreign of [other.id, other.sessionId, own.sessionId, v7()])
      expect(await client.refused('stream:enter', enter(foreign))).toBe('conference/not_found');
    expect(await client.ok('stream:leave', { streamId: own.id })).toBeNull();
    client.close();
  });
});

describe('the table decides: without its row nobody may', () => {
  it('enter the stream of the conference', async () => {
    const emptied = jest.replaceProperty(COMMAND_ACCESS, 'stream:enter', []);
    try {
      const client = await connect(gateway.url, people.get('moderator')!.token);
      const conference = { stream: 'conference' as const, streamId: own.id };
      expect(await client.refused('stream:enter', conference)).toBe('role/not_allowed');
      client.close();
    } finally {
      emptied.restore();
    }
  });

  it.each(Object.keys(COMMAND_ACCESS) as CommandName[])('%s', async (command) => {
    const emptied = jest.replaceProperty(COMMAND_ACCESS, command, []);
    try {
      const person = people.get('moderator')!;
      const client = await connect(gateway.url, person.token);
      const payloads = wellFormed({ sessionId: own.sessionId, personId: person.id, conferenceId: own.id });
      expect(await client.refused(command, payloads[command])).toBe('role/not_allowed');
      client.close();
    } finally {
      emptied.restore();
    }
  });
});
