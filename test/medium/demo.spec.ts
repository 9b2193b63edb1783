import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { MeView, ProgrammeView } from '../../libs/contract/index.js';
import { TestBrowser } from '../harness/browser-fetch.js';
import { commandLine, type CommandResult } from '../harness/command-line.js';
import { createDatabase, type SuiteDatabase } from '../harness/database.js';
import { testEnvironment } from '../harness/environment.js';
import { startSessionService, type RunningService } from '../harness/services.js';

jest.setTimeout(60_000);

let database: SuiteDatabase;
let service: RunningService;
let run: (...args: string[]) => Promise<CommandResult>;
let first: CommandResult;

beforeAll(async () => {
  database = await createDatabase();
  const environment = testEnvironment(database.url);
  service = await startSessionService(environment);
  run = commandLine(environment);
  first = await run('demo');
}, 60_000);
afterAll(async () => {
  await service.stop();
  await database.drop();
});

const linksOf = ({ stdout }: CommandResult): Map<string, string> =>
  new Map(
    [...stdout.matchAll(/http:\/\/([a-z-]+)\.localhost:3000\/j#([\w-]{22})/g)].map(([, host, secret]) => [
      host!,
      secret!,
    ]),
  );
const enter = async (links: Map<string, string>, host: string): Promise<{ browser: TestBrowser; me: MeView }> => {
  const browser = new TestBrowser(service.url);
  await browser.post('/api/links/open', { secret: links.get(host) });
  return { browser, me: (await browser.get('/api/me')).body as MeView };
};
const count = async (sql: string): Promise<number> =>
  (await database.pool.query<{ count: number }>(`SELECT count(*)::int4 AS count FROM ${sql}`)).rows[0]!.count;

it('makes a conference whose working groups run now, with one open', async () => {
  expect(first).toMatchObject({ code: 0, stderr: '' });
  const { browser, me } = await enter(linksOf(first), 'organiser');
  const programme = (await browser.get(`/api/conferences/${me.conferenceId}/programme`)).body as ProgrammeView;
  expect(programme.conference).toMatchObject({ acronym: 'kaluga-demo', release: 1, zone: 'Europe/Moscow' });
  const groups = programme.sessions.filter((session) => session.kind === 'working-group');
  expect(groups).toHaveLength(6);
  for (const group of groups) {
    const [startAt, endAt] = [Date.parse(group.startAt), Date.parse(group.endAt)];
    expect(Date.now() - startAt).toBeGreaterThanOrEqual(30 * 60_000);
    expect(Date.now() - startAt).toBeLessThan(61 * 60_000);
    expect([startAt % 1_800_000, endAt - startAt]).toEqual([0, 5 * 3_600_000]);
    expect([group.moderators.length, group.speakers.length, group.interpreters.length]).toEqual([2, 2, 2]);
  }
  const open = groups.find((group) => group.code === 'AG5')!;
  expect(programme.live).toEqual({ [open.id]: expect.objectContaining({ state: 'open' }) });
});

it('fills it with 400 people of twin towns in both scripts, spread over the groups, and a device per hall', async () => {
  expect(await count(`person WHERE external_id LIKE 'demo-___'`)).toBe(400);
  expect(await count(`person_role WHERE role = 'hallDevice' AND hall_id IS NOT NULL`)).toBe(9);
  expect(await count('twinning')).toBe(35);
  expect(await count(`person WHERE family_name_cyrillic ~ '^[А-ЯЁ]' AND family_name ~ '^[A-Z]'`)).toBeGreaterThan(150);
  expect(await count(`delegation WHERE town ? 'ru' AND town ? 'de' AND zone IS NOT NULL AND country = 'RU'`)).toBe(28);
  const { rows } = await database.pool.query<{ size: number }>(
    'SELECT count(*)::int4 AS size FROM assignment GROUP BY session_id',
  );
  expect(rows).toHaveLength(6);
  for (const { size } of rows) expect(size).toBeGreaterThan(50);
  // Twins sit together: nobody of a pair is in another group than the partner's people.
  expect(
    await count(`(SELECT t.delegation_id FROM twinning t JOIN person p ON p.delegation_id IN (t.delegation_id, t.partner_id)
      JOIN assignment a ON a.person_id = p.id GROUP BY 1, t.partner_id HAVING count(DISTINCT a.session_id) = 1) AS together`),
  ).toBeGreaterThan(15);
});

it('lets one browser be everybody', async () => {
  const links = linksOf(first);
  expect([...links.keys()]).toEqual([
    'chair',
    'hall',
    'remote-de',
    'remote-ru',
    'speaker',
    'interpreter',
    'steward',
    'organiser',
  ]);
  const roles = async (host: string): Promise<[MeView['roles'], string[]]> => {
    const { me } = await enter(links, host);
    return [me.roles, [...new Set(Object.values(me.sessions).flat())].sort()];
  };
  expect(await roles('chair')).toEqual([['participant'], ['moderator', 'speaker']]);
  expect(await roles('hall')).toEqual([['hallDevice'], []]);
  expect(await roles('remote-de')).toEqual([['participant'], []]);
  expect(await roles('speaker')).toEqual([['participant'], ['speaker']]);
  expect(await roles('interpreter')).toEqual([['participant'], ['interpreter']]);
  expect(await roles('steward')).toEqual([['steward', 'participant'], []]);
  const { me } = await enter(links, 'remote-ru');
  expect(me.person).toMatchObject({ language: 'ru', nameCyrillic: expect.stringMatching(/^[А-ЯЁ]/) });
});

it('gives new links at the next start and leaves the conference alone', async () => {
  const again = await run('demo');
  expect(again.stdout).toContain('The demo conference still runs');
  expect(linksOf(again).get('chair')).not.toBe(linksOf(first).get('chair'));
  expect([await count('conference'), await count('release')]).toEqual([1, 1]);
});

it('makes another one when the block is over, and keeps the old one', async () => {
  await database.pool.query(
    `INSERT INTO release (conference_id, number, programme, released_at)
     SELECT conference_id, number + 1, jsonb_set(programme, '{sessions}', (SELECT jsonb_agg(jsonb_set(s, '{endAt}', '"2020-01-01T00:00:00.000Z"'))
       FROM jsonb_array_elements(programme->'sessions') AS s)), now() FROM release`,
  );
  const next = await run('demo');
  expect(next.stdout).toContain('(kaluga-demo-2)');
  expect(await count('conference')).toBe(2);
  expect(await count(`person WHERE external_id LIKE 'demo-___'`)).toBe(800);
});
