import { beforeAll, describe, expect, it } from '@jest/globals';
import type { QuestionView, Refusal } from '../../libs/contract/index.js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { ProgrammeImportService } from '../../libs/features/session/index.js';
import { LinkService } from '../../libs/features/visit/index.js';
import { makeConference, type TestConference, type TestPerson } from '../factories/conference.factory.js';
import { TestBrowser } from '../harness/browser-fetch.js';
import { connect, type TestClient } from '../harness/client.js';
import { useSuite } from '../harness/suite.js';
import { storedRows } from '../harness/stored-rows.js';
import { until } from '../harness/until.js';

const suite = useSuite({ gateways: 1 });
let conference: TestConference;
let other: TestConference;
let guest: TestPerson;

beforeAll(async () => {
  [conference, other] = [await makeConference(suite.database.pool), await makeConference(suite.database.pool)];
  guest = await conference.person('Helga Wiesner');
});

const browserOf = (person: TestPerson): TestBrowser => new TestBrowser(suite.service.url, person.token);
/** The code with which an answer refuses. */
const codeOf = ({ body }: { body: unknown }): string | undefined => (body as { error?: Refusal }).error?.code;
/** What must be refused, and must leave everything as it is. */
async function leavesNothing(refused: () => Promise<unknown>, code: string): Promise<void> {
  const before = await storedRows(suite.database);
  expect(await refused()).toBe(code);
  expect(await storedRows(suite.database)).toEqual(before);
}

describe('somebody else’s question', () => {
  let onAuthor: TestClient;
  let onOther: TestClient;
  let onChair: TestClient;
  let question: QuestionView;

  beforeAll(async () => {
    const chair = await conference.person('Henrike Lauterbach');
    await conference.appoint(chair, 'moderator');
    const [author, reader] = [await conference.person('Marina Kusnezowa'), await conference.person('Oleg Tarasow')];
    const people = [chair, author, reader];
    [onChair, onAuthor, onOther] = (await Promise.all(
      people.map((person) => connect(suite.gateways[0]!.url, person.token)),
    )) as [TestClient, TestClient, TestClient];
    const { sessionId } = conference;
    await onChair.ok('session:open', { sessionId });
    const text = { text: 'Wer bezahlt das?', language: 'de' };
    question = await onAuthor.ok('question:ask', { sessionId, anonymous: true, ...text });
  });

  const change = (): { sessionId: string; questionId: string; text: string; language: string } => ({
    ...{ sessionId: conference.sessionId, questionId: question.id, text: 'Ich bezahle das.', language: 'de' },
  });

  it('is not there while it waits', async () => {
    await leavesNothing(() => onOther.refused('question:edit', change()), 'question/not_found');
    await leavesNothing(() => onOther.refused('question:withdraw', change()), 'question/not_found');
    // The chair reads it, and must not put words into the author's mouth either.
    await leavesNothing(() => onChair.refused('question:edit', change()), 'question/not_found');
  });

  it('is there once it was shown, and is not yours', async () => {
    const { sessionId } = conference;
    await onChair.ok('question:moderate', { sessionId, questionId: question.id, state: 'visible' });
    await leavesNothing(() => onOther.refused('question:edit', change()), 'question/not_yours');
    await leavesNothing(() => onOther.refused('question:withdraw', change()), 'question/not_yours');
    await onAuthor.ok('question:withdraw', { sessionId, questionId: question.id });
    for (const client of [onChair, onAuthor, onOther]) client.close();
  });
});

const programme = JSON.parse(
  readFileSync(join(import.meta.dirname, '../factories/conferences/dueren-2019.schedule.json'), 'utf8'),
) as unknown;
const imports = (acronym: string) => suite.service.app.get(ProgrammeImportService).byAcronym(programme, { acronym });

describe('a device', () => {
  it.each(['confirm', 'revoke'])('of somebody else is not there to %s', async (step) => {
    const [neighbour, stranger] = [await conference.person('Nora Nachbar'), await other.person('Fremde Person')];
    const steward = await conference.person('Paul Albrecht', 'steward');
    const refused = async (by: TestPerson, { visitId }: TestPerson): Promise<string> => {
      const answer = await browserOf(by).post(`/api/visits/${visitId}/${step}`);
      return `${answer.status} ${codeOf(answer)}`;
    };
    await leavesNothing(() => refused(guest, neighbour), '404 visit/not_found');
    await leavesNothing(() => refused(guest, stranger), '404 visit/not_found');
    // Staff look after the devices of their own conference.
    await leavesNothing(() => refused(steward, stranger), '404 visit/not_found');
    expect((await browserOf(steward).post(`/api/visits/${neighbour.visitId}/${step}`)).status).toBe(204);
  });
});

describe('a conference', () => {
  it('of others is not there, over HTTP and on the socket', async () => {
    const client = await connect(suite.gateways[0]!.url, guest.token);
    const enter = { stream: 'conference', streamId: other.id } as const;
    await leavesNothing(() => client.refused('stream:enter', enter), 'conference/not_found');
    client.close();
    const programmeOfOthers = () => browserOf(guest).get(`/api/conferences/${other.id}/programme`);
    await leavesNothing(async () => codeOf(await programmeOfOthers()), 'conference/not_found');
  });

  it('that was never released has a draft, and nothing live', async () => {
    const { conferenceId } = await imports('unreleased');
    const personId = v7();
    const { pool } = suite.database;
    await pool.query('INSERT INTO person (id, conference_id, given_name, family_name) VALUES ($1, $2, $3, $4)', [
      ...[personId, conferenceId, 'Olga', 'Organ'],
    ]);
    await pool.query(`INSERT INTO person_role (person_id, role) VALUES ($1, 'organiser')`, [personId]);
    const browser = new TestBrowser(suite.service.url);
    const secret = (await suite.service.app.get(LinkService).issue([personId])).get(personId);
    expect((await browser.post('/api/links/open', { secret })).status).toBe(200);
    expect((await browser.get(`/api/conferences/${conferenceId}/draft`)).status).toBe(200);
    for (const path of ['programme', 'attendance', 'attendance.csv', 'door-search?query=Olga'])
      expect([path, codeOf(await browser.get(`/api/conferences/${conferenceId}/${path}`))]).toEqual([
        ...[path, 'release/none'],
      ]);
  });

  it('that somebody else makes at the same moment keeps its acronym', async () => {
    const { pool } = suite.database;
    const first = await pool.connect();
    await first.query('BEGIN');
    await first.query(
      `INSERT INTO conference (id, acronym, titles, zone, start_date, end_date)
       VALUES ($1, 'same-moment', '{"de": "Erste"}', 'UTC', '2021-06-28', '2021-06-30')`,
      [v7()],
    );
    const second = imports('same-moment').then(
      () => 'imported',
      (error: Error) => error.message,
    );
    await until('the second waits for the first', async () => {
      const { rows } = await pool.query(
        `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      return rows.length > 0;
    });
    await first.query('COMMIT');
    first.release();
    expect(await second).toBe('conference/acronym_taken');
    const { rows } = await pool.query(`SELECT titles->>'de' AS title FROM conference WHERE acronym = 'same-moment'`);
    expect(rows).toEqual([{ title: 'Erste' }]);
  });
});
