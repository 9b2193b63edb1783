import { beforeEach, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { limits, type PeopleImportView, type PersonRowView, type Refusal } from '../../libs/contract/index.js';
import { changed, pathsOf, toText, WRONG } from '../factories/broken.factory.js';
import { makeConference, type TestConference } from '../factories/conference.factory.js';
import { TestBrowser } from '../harness/browser-fetch.js';
import { useSuite } from '../harness/suite.js';
import { storedRows } from '../harness/stored-rows.js';

const suite = useSuite();
let conference: TestConference;
let organiser: TestBrowser;

beforeEach(async () => {
  conference = await makeConference(suite.database.pool);
  organiser = new TestBrowser(suite.service.url, (await conference.person('Olga Organ', 'organiser')).token);
});

type Bytes = string | Uint8Array<ArrayBuffer>;
const path = (end: string): string => `/api/conferences/${conference.id}/${end}`;
const send = (file: Bytes, headers: Record<string, string> = {}): ReturnType<TestBrowser['send']> =>
  organiser.send('POST', path('people'), file, { 'content-type': 'text/csv', ...headers });
/** How a file was refused: `status code`, and `line code` of each problem. */
const refused = async (file: Bytes, headers?: Record<string, string>): Promise<string[]> => {
  const { status, body } = await send(file, headers);
  const { code, problems = [] } = ((body ?? {}) as { error?: Refusal }).error ?? {};
  return [`${status} ${code}`, ...problems.map((problem) => `${problem.line ?? '-'} ${problem.code}`)];
};
const names = async (): Promise<string[]> =>
  ((await organiser.get(path('people'))).body as PersonRowView[]).map(({ name, nameCyrillic }) => nameCyrillic ?? name);

const HEAD = 'external_id,given_name,family_name,given_name_cyrillic,family_name_cyrillic';
const TABLE = `${HEAD}\n1,Jürgen,Müller,,\n2,,,Анна,Иванова\n`;
const utf16 = (text: string, isBig = false): Uint8Array<ArrayBuffer> => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return new Uint8Array(isBig ? bytes.swap16() : bytes);
};
/** Windows code page 1251, as far as Russian letters go. */
const cp1251 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text, (letter) => {
    const code = letter.codePointAt(0)!;
    return code < 0x80 ? code : code - 0x410 + 0xc0;
  });
const rows = (many: number, row = (at: number): string => `${at},Name${at},X,,`): string =>
  [HEAD, ...Array.from({ length: many }, (_, at) => row(at + 1))].join('\n');

describe('people from a file of any spreadsheet', () => {
  it.each<[string, () => Bytes]>([
    ['UTF-8 with a byte order mark', () => `\ufeff${TABLE}`],
    ['UTF-16, little end first', () => utf16(TABLE)],
    ['UTF-16, big end first, with tabs', () => utf16(TABLE.replaceAll(',', '\t'), true)],
    ['semicolons and CRLF', () => TABLE.replaceAll(',', ';').replaceAll('\n', '\r\n')],
    ['a hint for Excel', () => `sep=;\r\n${TABLE.replaceAll(',', ';')}`],
    ['quotes and blank lines', () => TABLE.replace('Jürgen', '"Jürgen"').replace('\n2', '\n\n,,,,\n2')],
  ])('%s', async (_, file) => {
    expect((await send(file())).body).toMatchObject({ people: { added: 2 } });
    expect(await names()).toEqual(expect.arrayContaining(['Jürgen Müller', 'Анна Иванова']));
    const before = await storedRows(suite.database);
    expect((await send(file())).body).toMatchObject({ people: { added: 0, changed: 0, unchanged: 2 } });
    expect(await storedRows(suite.database)).toEqual(before);
  });

  it('the old Cyrillic code page', async () => {
    expect((await send(cp1251('Фамилия;Имя\r\nСмирнова;Ольга\r\n'))).body).toMatchObject({ people: { added: 1 } });
    expect(await names()).toContain('Ольга Смирнова');
  });

  it('two at once are one import after the other', async () => {
    const answers = await Promise.all([send(TABLE), send(TABLE), send(TABLE)]);
    const added = answers.map(({ body }) => (body as PeopleImportView).people.added);
    expect(added.sort()).toEqual([0, 0, 2]);
  });

  it('formulas are text here, and are no formulas in what comes out', async () => {
    const formulas = ['=1+1', '+49', '-1', '@SUM(A1)', "=cmd|'/C calc'!A0", '＝1'];
    expect((await send(rows(formulas.length, (at) => `${at},"${formulas[at - 1]!}",Formel,,`))).status).toBe(200);
    expect(await names()).toEqual(expect.arrayContaining(formulas.map((formula) => `${formula} Formel`)));
    const out = (await organiser.get(path('people.csv'))).body as string;
    expect(out).not.toMatch(/(^|[,;"\n])[=+\-@＝]/m);
    for (const formula of formulas) expect(out).toContain(`'${formula}`);
    expect((await send(out)).body).toMatchObject({ people: { added: 0, changed: 0 } });
  });
});

describe('a file that is refused, with nothing stored', () => {
  it.each<[string, () => Bytes, string[]]>([
    ['nothing', () => '', ['422 import/rejected', '- file_empty']],
    ['blanks', () => ' \r\n \n', ['422 import/rejected', '- file_empty']],
    [
      'a picture',
      () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
      ['422 import/rejected', '1 missing_column', '2 name_missing', '3 name_missing', '3 duplicate_key'],
    ],
    ['an unclosed quote', () => `${TABLE}3,"Eva,Muster,,\n4,A,B,,\n`, ['422 import/rejected', '4 unclosed_quote']],
    ['ragged rows', () => `${TABLE}3,Eva\n4,A,B,,,x\n`, ['422 import/rejected', '4 ragged_row', '5 ragged_row']],
    ['heads twice', () => `${HEAD},Vorname\n1,A,B,,,C\n`, ['422 import/rejected', '1 duplicate_column']],
    ['the same person twice', () => `${TABLE}1,Jürgen,Müller,,\n`, ['422 import/rejected', '4 duplicate_key']],
    [
      'a bad row 501',
      () => rows(600, (at) => (at === 501 ? '501,,,,' : `${at},N${at},X,,`)),
      ['422 import/rejected', '502 name_missing'],
    ],
    ['NUL', () => `${TABLE}3,E\0va,Muster,,\n`, ['422 import/rejected', '4 bad_characters']],
    ['a lone surrogate', () => utf16(`${TABLE}3,E\ud800va,Muster,,\n`), ['422 import/rejected', '4 bad_characters']],
    [
      'torn UTF-8',
      () => new Uint8Array([...Buffer.from(TABLE), 0x33, 0x2c, 0xd0, 0x2c, 0x42, 0x2c, 0x2c]),
      ['422 import/rejected', '4 bad_characters'],
    ],
    ['a long name', () => `${TABLE}3,${'x'.repeat(100_000)},B,,\n`, ['422 import/rejected', '4 too_long']],
    [
      'too many rows',
      () => rows(limits.importRows + 1),
      ['422 import/rejected', `${limits.importRows + 2} too_many_rows`],
    ],
    ['a million rows', () => rows(1_000_000), ['413 input/too_large']],
    ['five million line ends', () => '\n'.repeat(4_999_999), ['422 import/rejected', '- file_empty']],
  ])(
    '%s',
    async (_, file, answer) => {
      const before = await storedRows(suite.database);
      expect(await refused(file())).toEqual(answer);
      expect(await storedRows(suite.database)).toEqual(before);
    },
    20_000,
  );

  it('a packed one is judged by what it holds', async () => {
    const packed = (text: string): Bytes => new Uint8Array(gzipSync(text));
    const before = await storedRows(suite.database);
    // 400 MB in members of 10 MB: packing them all at once would hold up the service, which runs in this process.
    const bomb = Buffer.concat(Array<Uint8Array>(40).fill(gzipSync('\n'.repeat(10_000_000))));
    expect(await refused(new Uint8Array(bomb), { 'content-encoding': 'gzip' })).toEqual(['413 input/too_large']);
    expect(await refused(TABLE, { 'content-encoding': 'gzip' })).toEqual(['400 input/invalid']);
    expect(await refused(TABLE, { 'content-encoding': 'x-odd' })).toEqual(['400 input/invalid']);
    expect(await storedRows(suite.database)).toEqual(before);
    expect((await send(packed(TABLE), { 'content-encoding': 'gzip' })).body).toMatchObject({ people: { added: 2 } });
  }, 20_000);

  it('another kind of file', async () => {
    for (const type of ['application/json', 'text/plain', 'application/vnd.ms-excel'])
      expect((await refused(type === 'application/json' ? '{}' : TABLE, { 'content-type': type }))[0]).toBe(
        '400 input/invalid',
      );
  });
});

describe('a programme', () => {
  const file = JSON.parse(
    readFileSync(fileURLToPath(new URL('../factories/conferences/kaluga-2021.schedule.json', import.meta.url)), 'utf8'),
  ) as { schedule: { conference: { rooms: object[]; days: { rooms: Record<string, object[]> }[] } } };
  const load = (body: unknown, query = '?dryRun=true'): ReturnType<TestBrowser['send']> =>
    organiser.post(path(`schedule${query}`), body);

  it('with anything wrong in any place is taken or refused, never a defect', async () => {
    const paths = pathsOf(file);
    // Every third place, with the next wrong thing each time: sessions are alike, so that each of their fields meets several.
    const tried = paths.filter((_, at) => at % 3 === 0).slice(0, 190);
    expect(tried.length).toBeGreaterThan(100);
    const before = await storedRows(suite.database);
    const answers: string[] = [];
    for (const [at, place] of tried.entries()) {
      const [what, value] = WRONG[at % WRONG.length]!;
      const { status, body } = await load(toText(changed(file, place, value)));
      const { error } = body as { error?: Refusal };
      answers.push(`${status} ${error?.code ?? ''}`);
      expect({ place, what, answer: answers.at(-1) }).toEqual({
        ...{ place, what, answer: expect.stringMatching(/^(200 |422 import\/rejected|409 session\/hall_taken)$/) },
      });
      expect(JSON.stringify(body).length).toBeLessThan(60_000);
    }
    expect(new Set(answers).size).toBeGreaterThan(1);
    expect(await storedRows(suite.database)).toEqual(before);
  }, 60_000);

  it('may have halls of any name', async () => {
    const copy = structuredClone(file);
    const day = copy.schedule.conference.days[0]!;
    const [events] = Object.values(day.rooms);
    const text = JSON.stringify(copy).replace(
      JSON.stringify(day.rooms),
      JSON.stringify({ constructor: events }).replace('constructor', '__proto__'),
    );
    expect((await load(text, '')).status).toBe(200);
    const out = JSON.stringify((await organiser.get(path('schedule.json'))).body);
    expect(out).toContain('"__proto__":[{');
    expect(({} as { length?: number }).length).toBeUndefined();
    expect((await load(out, '')).body).toMatchObject({ sessions: { added: 0, changed: 0, removed: 0 } });
  });

  it('is moved to no time that is none of ours', async () => {
    for (const shiftTo of ['9999-12-31T23:00:00Z', '0001-01-01T00:00:00Z'])
      expect(await load(file, `?shiftTo=${shiftTo}`)).toMatchObject({
        ...{ status: 400, body: { error: { code: 'input/invalid', detail: { field: 'shiftTo' } } } },
      });
  });

  it('too big, too deep or too long is refused before it is read', async () => {
    const before = await storedRows(suite.database);
    const bombs = [
      `{"a":"${'x'.repeat(limits.importBytes)}"}`,
      `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`,
      `{"schedule":{"conference":{"rooms":[${'{},'.repeat(limits.listItems)}{}]}}}`,
    ];
    for (const bomb of bombs)
      expect(await load(bomb, '')).toMatchObject({ status: 413, body: { error: { code: 'input/too_large' } } });
    expect(await storedRows(suite.database)).toEqual(before);
    expect((await organiser.get('/api/me')).status).toBe(200);
  }, 20_000);
});
