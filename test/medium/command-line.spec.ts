import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MeView } from '../../libs/contract/index.js';
import { readSchedule } from '../../libs/features/conference/index.js';
import { TestBrowser } from '../harness/browser-fetch.js';
import { commandLine, type CommandResult } from '../harness/command-line.js';
import { createDatabase, type SuiteDatabase } from '../harness/database.js';
import { testEnvironment } from '../harness/environment.js';
import { startSessionService, type RunningService } from '../harness/services.js';
import { until } from '../harness/until.js';

jest.setTimeout(120_000);

let database: SuiteDatabase;
let service: RunningService;
let run: (...args: string[]) => Promise<CommandResult>;
let folder: string;

beforeAll(async () => {
  database = await createDatabase();
  const environment = testEnvironment(database.url);
  service = await startSessionService(environment);
  run = commandLine(environment);
  folder = mkdtempSync(join(tmpdir(), 'twinhall-cli-'));
}, 60_000);
afterAll(async () => {
  await service.stop();
  await database.drop();
  rmSync(folder, { recursive: true });
});

const programme = (name: string): string =>
  fileURLToPath(new URL(`../factories/conferences/${name}.schedule.json`, import.meta.url));
const file = (name: string, text?: string): string => {
  const path = join(folder, name);
  if (text !== undefined) writeFileSync(path, text);
  return path;
};
const ok = async (...args: string[]): Promise<CommandResult> => {
  const result = await run(...args);
  expect({ code: result.code, stderr: result.stderr }).toMatchObject({ code: 0 });
  return result;
};

describe('from a file to a person who is in', () => {
  it('says what is missing before anything is there', async () => {
    const result = await run('export', 'schedule', '-');
    expect(result).toMatchObject({ code: 1, stdout: '' });
    expect(result.stderr).toBe('There is no conference yet: import a programme first (import schedule FILE).\n');
  });

  it('imports a programme, twice, and writes it back', async () => {
    expect((await ok('import', 'schedule', programme('dueren-2019'), '--dry-run')).stdout).toContain('12 added');
    const first = await ok('import', 'schedule', programme('dueren-2019'));
    expect(first.stdout).toContain('sessions: 12 added, 0 changed, 0 unchanged, 0 removed');
    const second = await ok('import', 'schedule', programme('dueren-2019'));
    expect(second.stdout).toContain('sessions: 0 added, 0 changed, 12 unchanged, 0 removed');
    await ok('export', 'schedule', file('out.json'), '--conference', 'dueren-2019');
    const read = (path: string): unknown => readSchedule(JSON.parse(readFileSync(path, 'utf8'))).plan;
    expect(read(file('out.json'))).toEqual(read(programme('dueren-2019')));
  });

  it('moves a programme', async () => {
    await ok(
      'import',
      'schedule',
      programme('kaluga-2021'),
      '--shift-to',
      '2027-06-01T10:00+03:00',
      '--conference',
      'moved',
    );
    const { rows } = await database.pool.query(
      `SELECT s.start_local FROM session s JOIN conference c ON c.id = s.conference_id WHERE c.acronym = 'moved' AND s.code = 'AG1'`,
    );
    expect(rows).toEqual([{ start_local: '2027-06-01T10:00' }]);
  });

  it('imports people and writes them back', async () => {
    const csv =
      'external_id,given_name,family_name,town,working_group\n1,Marina,Kusnezowa,Kaluga,AG5\n2,Paul,Albrecht,Suhl,AG1\n';
    const people = file('people.csv', csv);
    expect((await run('import', 'people', people)).stderr).toBe(
      'Say which conference with --conference: moved, dueren-2019.\n',
    );
    const taken = await ok('import', 'people', people, '--conference', 'dueren-2019');
    expect(taken.stdout).toContain('people: 2 added, 0 changed, 0 unchanged; new delegations: 2');
    const out = (await ok('export', 'people', '-', '--conference', 'dueren-2019')).stdout;
    expect(out).toContain('1,,Marina,Kusnezowa,,,Kaluga,,Kaluga,de,participant,AG5');
    expect((await ok('import', 'people', file('again.csv', out), '--conference', 'dueren-2019')).stdout).toContain(
      '2 unchanged',
    );
  });

  it('releases, and gives links whose people have their roles', async () => {
    expect((await ok('release', '--conference', 'dueren-2019')).stdout).toBe(
      'Release 1 of dueren-2019 is in force: 12 sessions.\n',
    );
    const browserOf = new Map<string, TestBrowser>();
    const link = async (...args: string[]): Promise<MeView> => {
      const { stdout } = await ok('link', '--conference', 'dueren-2019', ...args);
      const browser = new TestBrowser(service.url);
      await browser.post('/api/links/open', { secret: new URL(stdout).hash.slice(1) });
      const me = (await browser.get('/api/me')).body as MeView;
      browserOf.set(me.person.id, browser);
      return me;
    };
    expect(await link('--role', 'organiser')).toMatchObject({
      person: { name: 'Organiser 1' },
      roles: ['organiser', 'participant'],
    });
    expect(await link('--role', 'steward', '--person', '2')).toMatchObject({
      person: { name: 'Paul Albrecht' },
      roles: ['steward', 'participant'],
    });
    expect(await link('--role', 'participant', '--person', 'marina kusnezowa')).toMatchObject({
      roles: ['participant'],
      sessions: {},
    });
    expect(await link('--role', 'hallDevice', '--session', 'AG5')).toMatchObject({
      person: { name: 'Raum 5' },
      roles: ['hallDevice'],
    });
    /** The command line released in a process of its own: the service hears of it a moment later. */
    const appointed = (...args: string[]): Promise<MeView> =>
      link(...args).then(({ person }) =>
        until('the appointment', async () => {
          const me = (await browserOf.get(person.id)!.get('/api/me')).body as MeView;
          return Object.keys(me.sessions).length > 0 && me;
        }),
      );
    const chair = await appointed('--role', 'moderator', '--session', 'AG5', '--person', '1');
    expect(Object.values(chair.sessions)).toEqual([['moderator']]);
    const interpreters = [
      await appointed('--role', 'interpreter', '--session', 'AG5'),
      await appointed('--role', 'interpreter', '--session', 'AG5'),
      await appointed('--role', 'interpreter', '--session', 'AG5', '--language', 'ru'),
    ];
    expect(interpreters.map(({ sessions }) => Object.values(sessions))).toEqual(Array(3).fill([['interpreter']]));
    const { rows } = await database.pool.query<{ language: string }>(
      'SELECT language FROM session_person WHERE person_id = ANY($1::uuid[]) ORDER BY array_position($1::uuid[], person_id)',
      [interpreters.map(({ person }) => person.id)],
    );
    // The Russian booth first, because the floor speaks German; then the other; then as told.
    expect(rows.map(({ language }) => language)).toEqual(['ru', 'de', 'ru']);
  });

  it('writes the attendance', async () => {
    const { stdout } = await ok('export', 'attendance', '-', '--conference', 'dueren-2019');
    expect(stdout).toMatch(/^\ufeff\w+,/);
  });

  it.each([
    [['link', '--conference', 'dueren-2019', '--role', 'king'], /'king' is invalid. Allowed choices are organiser,/],
    [
      ['link', '--conference', 'dueren-2019', '--role', 'moderator'],
      /^Say with --session where the moderator is one\.$/m,
    ],
    [
      ['link', '--conference', 'dueren-2019', '--role', 'speaker', '--session', 'AG9'],
      /^There is no session “AG9”: choose from 1, /m,
    ],
    [
      ['link', '--conference', 'dueren-2019', '--role', 'steward', '--person', 'X'],
      /^Nobody of this conference is “X”/m,
    ],
    [
      ['export', 'people', '-', '--conference', 'nowhere'],
      /^There is no conference “nowhere”: choose from moved, dueren-2019\.$/m,
    ],
    [['import', 'schedule', '/nowhere.json'], /^The file \/nowhere\.json does not exist\.$/m],
    [['import', 'schedule', fileURLToPath(import.meta.url)], /is no JSON: /],
    [['release', '--conference', 'dueren-2019'], /^The draft is as it was released: there is nothing to release\.$/m],
    [
      ['import', 'schedule', programme('kaluga-2021'), '--shift-to', 'tomorrow'],
      /^The value of “shiftTo” cannot be understood\.$/m,
    ],
  ])('%j fails with a sentence', async (args, sentence) => {
    const result = await run(...args);
    expect(result.code).not.toBe(0);
    expect(result.stderr).toMatch(sentence);
    expect(result.stderr).not.toMatch(/\n\s+at /);
  });

  it('lists every problem of a file by its line', async () => {
    const people = file('bad.csv', 'family_name,email\nA,x@\nB,b@example.org\nC,y@\n');
    expect((await run('import', 'people', people, '--conference', 'dueren-2019')).stderr).toBe(
      'Nothing was imported; the file has these problems:\n  line 2, email: bad_email (x@)\n  line 4, email: bad_email (y@)\n',
    );
  });

  it('says that the database cannot be used, and not its password', async () => {
    const nowhere = commandLine({
      ...testEnvironment(database.url),
      DATABASE_URL: 'postgres://u:geheim@127.0.0.1:1/x',
    });
    const { code, stderr } = await nowhere('export', 'schedule', '-');
    expect(code).toBe(1);
    expect(stderr).toBe(
      'The database cannot be used (ECONNREFUSED: connect ECONNREFUSED 127.0.0.1:1): look at DATABASE_URL.\n',
    );
  });

  it('explains itself', async () => {
    const { stdout } = await ok('help');
    for (const command of ['start', 'demo', 'import', 'release', 'link', 'export', 'migrate'])
      expect(stdout).toContain(`  ${command}`);
    expect((await ok('import', 'schedule', '--help')).stdout).toContain('--shift-to <instant>');
  });
});
