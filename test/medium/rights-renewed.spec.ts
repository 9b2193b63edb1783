import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { makeConference, type TestConference, type TestPerson } from '../factories/conference.factory.js';
import { TestBrowser } from '../harness/browser-fetch.js';
import { connect, type TestClient } from '../harness/client.js';
import { useSuite } from '../harness/suite.js';

const suite = useSuite({ gateways: 2 });
let conference: TestConference;
let boss: TestPerson;
let organiser: TestBrowser;
let clients: TestClient[];

beforeEach(async () => {
  clients = [];
  conference = await makeConference(suite.database.pool);
  boss = await conference.person('Olga Organ', 'organiser');
  organiser = new TestBrowser(suite.service.url, boss.token);
});
afterEach(() => clients.forEach((client) => client.close()));

/** A socket in the session and in the conference, which stays open through everything. */
async function inside(person: TestPerson, gateway = 0): Promise<TestClient> {
  const client = await connect(suite.gateways[gateway]!.url, person.token);
  clients.push(client);
  client.socket.on('disconnect', () => client.frames.splice(0));
  await client.ok('stream:enter', { stream: 'conference', streamId: conference.id });
  await client.ok('stream:enter', { stream: 'session', streamId: conference.sessionId });
  return client;
}

/** Waits until a socket knows of everything that was told in a stream so far. */
async function caughtUp(client: TestClient, streamId: string): Promise<void> {
  const { rows } = await suite.database.pool.query<{ seq: number }>(
    'SELECT seq FROM stream_head WHERE stream_id = $1',
    [streamId],
  );
  await client.until(() => client.frames.some((frame) => frame.stream === streamId && frame.upTo >= rows[0]!.seq));
}

describe('a new release', () => {
  const appoint = async (...chairs: TestPerson[]): Promise<void> => {
    const people = chairs.map(({ id }) => ({ personId: id, role: 'moderator' }));
    const answer = await organiser.send('PUT', `/api/sessions/${conference.sessionId}/roles`, { people });
    expect(answer.status).toBe(200);
  };
  const release = async (): Promise<void> => {
    expect((await organiser.post(`/api/conferences/${conference.id}/releases`)).status).toBe(201);
  };

  it.each([0, 1])(
    'sorts open sockets into their new audiences, here and on gateway %i',
    async (gateway) => {
      const { sessionId } = conference;
      const [old, fresh, asker] = [
        await conference.person('Henrike Lauterbach'),
        await conference.person('Vera Sokolowa'),
        await conference.person('Oleg Tarasow'),
      ];
      await appoint(old);
      await release();
      const [onOld, onFresh, onAsker] = [await inside(old), await inside(fresh, gateway), await inside(asker)];
      await onOld.ok('session:open', { sessionId });
      /** Who of the two hears of a question that only chairs hear of. */
      const hears = async (text: string): Promise<{ old: boolean; fresh: boolean }> => {
        const asked = await onAsker.ok('question:ask', { sessionId, text, language: 'de', anonymous: false });
        for (const client of [onOld, onFresh]) await caughtUp(client, sessionId);
        const heard = (client: TestClient): boolean =>
          client.facts(sessionId).some((one) => one.type === 'question:asked' && one.body.question.id === asked.id);
        return { old: heard(onOld), fresh: heard(onFresh) };
      };

      await appoint(fresh);
      expect(await hears('Nur im Entwurf?')).toEqual({ old: true, fresh: false });
      await release();
      expect(await hears('Schon in Kraft?')).toEqual({ old: false, fresh: true });
      await appoint(old, fresh);
      await release();
      expect(await hears('Beide?')).toEqual({ old: true, fresh: true });
    },
    30_000,
  );
});

describe('another role in the conference', () => {
  const HEAD = 'given_name,family_name,roles';
  const load = async (row: string, query = ''): Promise<void> => {
    const path = `/api/conferences/${conference.id}/people${query}`;
    const answer = await organiser.send('POST', path, `${HEAD}\n${row}`, { 'content-type': 'text/csv' });
    expect(answer).toMatchObject({ status: 200 });
  };
  const form = async (person: TestPerson, change: object): Promise<void> => {
    expect((await organiser.send('PATCH', `/api/people/${person.id}`, change)).status).toBe(200);
  };
  const roleNews = (client: TestClient): string[] =>
    client.facts(conference.id).flatMap((fact) => (fact.type === 'person:changed' ? [fact.body.personId] : []));
  /** What open sockets may do and read now: the staff's list, the audience of a snapshot, news about somebody else. */
  const standing = async (clients: readonly TestClient[], somebody: TestPerson, familyName: string) => {
    const before = clients.map((client) => roleNews(client).length);
    await form(somebody, { familyName });
    return Promise.all(
      clients.map(async (client, index) => {
        await caughtUp(client, conference.id);
        const list = await client.send('presence:list', { sessionId: conference.sessionId });
        const entry = await client.ok('stream:enter', { stream: 'session', streamId: conference.sessionId });
        const staffNews = roleNews(client).slice(before[index]).includes(somebody.id);
        return { list: list.ok, audience: 'audience' in entry && entry.audience, staffNews };
      }),
    );
  };
  const STAFF = { list: true, audience: 'staff', staffNews: true };
  const GUEST = { list: false, audience: 'all', staffNews: false };

  it('by an import or by the form is followed by open sockets on every gateway, and taken away again', async () => {
    const person = await conference.person('Stefan Helfer');
    const somebody = await conference.person('Irgend Wer');
    const onPerson = [await inside(person), await inside(await conference.device(person), 1)];
    const all = (name: string) => standing(onPerson, somebody, name);

    expect(await all('Erste')).toEqual([GUEST, GUEST]);
    await load('Stefan,Helfer,steward');
    for (const client of onPerson) await caughtUp(client, conference.id);
    expect(onPerson.map(roleNews)).toEqual([[person.id], [person.id]]);
    expect(await all('Zweite')).toEqual([STAFF, STAFF]);
    await form(person, { roles: [] });
    expect(await all('Dritte')).toEqual([GUEST, GUEST]);
    await form(person, { roles: ['organiser'] });
    expect(await all('Vierte')).toEqual([STAFF, STAFF]);
    expect(onPerson.every(({ socket }) => socket.connected)).toBe(true);
  }, 30_000);

  it('is told by an import only when there is one', async () => {
    const person = await conference.person('Stefan Helfer');
    const onBoss = await inside(boss);
    await load('Stefan,Helfer,steward', '?dryRun=true');
    await load('Stefan,Helfer,participant');
    await load('Neue,Person,steward');
    await load('Stefan,Helfer,steward');
    await load('Stefan,Helfer,steward');
    await caughtUp(onBoss, conference.id);
    expect(roleNews(onBoss)).toEqual([person.id]);
  }, 30_000);
});
