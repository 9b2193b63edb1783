import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ImportedPerson, PeopleProblem } from './imported-person.type.js';
import { peopleTemplate, readPeople, writePeople } from './people-csv.format.js';
import { personKey } from './people-key.format.js';

const HEAD = 'external_id,email,given_name,family_name,roles';
const csv = (...lines: string[]): string => [HEAD, ...lines, ''].join('\n');
const peopleOf = (file: string | Uint8Array): ImportedPerson[] => {
  const { rows, problems } = readPeople(file);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return rows.map((row) => row.person);
};
const codesOf = (file: string | Uint8Array): [number, PeopleProblem['code']][] => {
  const { rows, problems } = readPeople(file);
  expect(rows).toEqual([]);
  return problems.map((problem) => [problem.line, problem.code]);
};
const utf16 = (text: string, big = false): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return big ? bytes.swap16() : bytes;
};
/** Windows code page 1251 as spreadsheets of Russian offices write it. */
const cp1251 = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    if (letter === 'ё') return 0xb8;
    return code < 0x80 ? code : code - 0x410 + 0xc0;
  });

describe('heads', () => {
  it('may be German or Russian, in any order, with semicolons or tabs', () => {
    const german =
      'Nachname;Vorname;E-Mail;Land;Rolle;Arbeitsgruppe;Bemerkung\nMüller;Eva;Eva@Suhl.DE;Deutschland;Ordner;AG 5;x\n';
    expect(peopleOf(german)[0]).toMatchObject({
      familyName: 'Müller',
      email: 'Eva@suhl.de',
      country: 'DE',
      roles: ['steward'],
      workingGroup: 'AG5',
    });
    expect(readPeople(german).ignoredColumns).toEqual(['Bemerkung']);
    const russian = 'Фамилия\tИмя\tСтрана\tЯзык\nИванова\tАнна\tРоссия\tрусский\n';
    expect(peopleOf(russian)[0]).toMatchObject({
      familyNameCyrillic: 'Иванова',
      country: 'RU',
      language: 'ru',
      givenName: '',
    });
  });
  it('are refused twice, also under two names, and without any name', () => {
    expect(codesOf('Vorname,given_name,family_name\na,b,c\n')).toEqual([[1, 'duplicate_column']]);
    expect(codesOf('email\na@example.org\n')).toContainEqual([1, 'missing_column']);
  });
  it('may follow the hint "sep=;" of a spreadsheet', () => {
    expect(readPeople('sep=|\nfamily_name|email\nA|\n').delimiter).toBe('|');
    expect(readPeople('sep=;\nfamily_name;email\nA;"x"y\n').problems).toMatchObject([{ line: 3, code: 'bad_quote' }]);
    expect(peopleOf('sep=;\r\nfamily_name;town\r\nA;B, C\r\n')[0]).toMatchObject({ familyName: 'A', town: 'B, C' });
  });
});

describe('encodings', () => {
  const text = 'family_name,given_name_cyrillic\nMüller,Анна\n';
  it.each([
    ['utf-8', Buffer.from(text)],
    ['utf-8', Buffer.from(`\ufeff${text}`)],
    ['utf-16le', utf16(`\ufeff${text}`)],
    ['utf-16be', utf16(`\ufeff${text}`, true)],
    ['utf-16le', utf16(text)],
    ['utf-16be', utf16(text, true)],
  ])('%s is read', (encoding, bytes) => {
    expect(readPeople(bytes).encoding).toBe(encoding);
    expect(peopleOf(bytes)[0]).toMatchObject({ familyName: 'Müller', givenNameCyrillic: 'Анна' });
  });
  it('the old Cyrillic code page and the old Western one are told apart', () => {
    const russian = readPeople(cp1251('Фамилия;Имя\nСоловьёва;Анна\n'));
    expect([russian.encoding, russian.rows[0]?.person.familyNameCyrillic]).toEqual(['windows-1251', 'Соловьёва']);
    const western = readPeople(Buffer.from('Nachname;Vorname\nMüller;Jörg\n', 'latin1'));
    expect([russian.delimiter, western.delimiter]).toEqual([';', ';']);
    expect([western.encoding, western.rows[0]?.person.familyName]).toEqual(['windows-1252', 'Müller']);
  });
  it('broken UTF-8 is refused by line, not read as a code page', () => {
    const lone = Buffer.concat([
      Buffer.from('family_name\nМюллер\nИван'),
      Buffer.from([0xed, 0xa0, 0x80]),
      Buffer.from('\n'),
    ]);
    expect(codesOf(lone)).toEqual([[3, 'bad_characters']]);
  });
});

describe('rows', () => {
  it('are read without e-mail, without id, and only with a Cyrillic name', () => {
    expect(peopleOf(csv(',,Eva,Muster,'))[0]).toMatchObject({ externalId: null, email: null, roles: ['participant'] });
  });
  it('may span lines, and lines are counted as an editor counts them', () => {
    const file = csv('1,,"Eva\nMaria",A,', '', '2,x,B,C,').replaceAll('\n', '\r\n');
    expect(readPeople(file).problems).toEqual([{ line: 5, column: 'email', code: 'bad_email', detail: 'x' }]);
    expect(peopleOf(csv('1,,"Eva\r\n Maria",A,'))[0]?.givenName).toBe('Eva Maria');
  });
  it('are all refused when one is, each problem with its line: bad row 501', () => {
    const lines = Array.from({ length: 600 }, (_, at) => `${at},,Name${at},X,`);
    lines[500] = '500,,,,';
    expect(codesOf(csv(...lines))).toEqual([[502, 'name_missing']]);
  });
  it('skip empty lines and take empty surplus cells, but no ragged rows', () => {
    expect(peopleOf(csv('', ',,,,', '1,,A,B,,,', '   '))).toHaveLength(1);
    expect(codesOf(csv('1,,A,B', '2,,A,B,,x'))).toEqual([
      [2, 'ragged_row'],
      [3, 'ragged_row'],
    ]);
  });
  it('with broken quotes are refused where they begin, with what came before', () => {
    expect(codesOf(csv('1,x,A,B,', '2,,"A,B,', '3,,A,B,'))).toEqual([
      [2, 'bad_email'],
      [3, 'unclosed_quote'],
    ]);
    expect(codesOf(csv('1,,"A"x,B,'))).toEqual([[2, 'bad_quote']]);
    expect(codesOf('family_name,"x\nA\n')).toEqual([[1, 'unclosed_quote']]);
  });
  it.each([
    ['1,,A\0,B,', 'bad_characters'],
    ['1,,A\ud800,B,', 'bad_characters'],
    ['1,,A\x1b[2J,B,', 'bad_characters'],
    [`1,,${'x'.repeat(121)},B,`, 'too_long'],
    [`1,,a${'\u0301'.repeat(60)},B,`, 'bad_characters'],
    ['1,, \u00a0\u200b,\u3164,', 'name_missing'],
    ['1,a@b@c,A,B,', 'bad_email'],
    ['1,,A,B,king', 'unknown_role'],
  ])('%j is refused', (line, code) => {
    expect(codesOf(csv(line))).toEqual([[2, code]]);
  });
  it('shows what it refuses without the tower', () => {
    const [problem] = readPeople(csv(`1,,Anna a${'\u0301'.repeat(600)},B,`)).problems;
    expect(problem).toMatchObject({ column: 'given_name', code: 'bad_characters', detail: 'Anna \u00e1\ufffd' });
  });
  it.each([
    ['country', 'Atlantis', 'unknown_country'],
    ['country', 'ZZ', 'unknown_country'],
    ['language', 'xx', 'unknown_language'],
    ['language', 'deu-tsch', 'unknown_language'],
  ])('%s %s is refused', (column, value, code) => {
    expect(codesOf(`family_name,${column}\nA,${value}\n`)).toEqual([[2, code]]);
  });
  it('keeps what is strange but a name', () => {
    const names = ["O'Neil", '<img onerror=x>', '👩‍👩‍👧', `a${'\u0301'.repeat(8)}`, 'x'.repeat(120), "'t Hooft"];
    const people = peopleOf(csv(...names.map((name, at) => `${at},,${name},B,`)));
    expect(people.map((person) => person.givenName)).toEqual(names.map((name) => name.normalize('NFC')));
    expect(peopleOf(csv('1,,Ju\u0308rgen,B,'))[0]?.givenName).toBe('Jürgen');
    expect(peopleOf(csv('1,,\u202eanna\u202c,B,'))[0]?.givenName).toBe('anna');
  });
  it('takes roles in sessions by their codes, and the language of a booth', () => {
    const file = (cells: string): string => `family_name,Moderiert,speaks_in,interprets\nA,${cells}\n`;
    expect(peopleOf(file('AG 5 | P1,"AG2, AG2",AG5:ru; AG6:Deutsch|AG7'))[0]?.sessionRoles).toEqual([
      { role: 'moderator', code: 'AG5', language: null },
      { role: 'moderator', code: 'P1', language: null },
      { role: 'speaker', code: 'AG2', language: null },
      { role: 'interpreter', code: 'AG5', language: 'ru' },
      { role: 'interpreter', code: 'AG6', language: 'de' },
      { role: 'interpreter', code: 'AG7', language: null },
    ]);
    expect(readPeople(file(',,AG5:klingonisch')).problems).toEqual([
      { line: 2, column: 'interprets', code: 'unknown_language', detail: 'klingonisch' },
    ]);
    const people = peopleOf(file('AG5|P1,AG2,AG5:ru'));
    expect(peopleOf(writePeople(people))).toEqual(people);
  });
  it('takes several roles, each once, in the order of the house', () => {
    expect(peopleOf(csv('1,,A,B,"steward, Organisator; steward"'))[0]?.roles).toEqual(['organiser', 'steward']);
  });
});

describe('keys', () => {
  it('are the external id, else e-mail and name', () => {
    const [one, two, three] = peopleOf(csv('7,,C,D,', ',X@example.org,A,B,', ',,A,B,'));
    expect(one && personKey(one)).toBe('id:7');
    expect(two && personKey(two)).toBe('contact:x@example.org\nb\na');
    expect(three && personKey(three)).toBe('contact:\nb\na');
  });
  it('are refused twice in one file, naming the first line', () => {
    expect(readPeople(csv('7,,A,B,', '7,,C,D,')).problems).toEqual([{ line: 3, code: 'duplicate_key', detail: '2' }]);
    expect(codesOf(csv(',m@example.org,A,B,', ',M@example.org,a,b,'))).toEqual([[3, 'duplicate_key']]);
    expect(codesOf(csv('1,m@example.org,A,B,', ',m@example.org,A,B,'))).toEqual([[3, 'duplicate_key']]);
    expect(peopleOf(csv('1,m@example.org,A,B,', '2,m@example.org,A,B,'))).toHaveLength(2);
  });
});

describe('sizes', () => {
  it('5,000 rows are taken, one more is not, a million neither, and nothing is slow', () => {
    const lines = (count: number): string => csv(...Array.from({ length: count }, (_, at) => `${at},,A,B,`));
    expect(peopleOf(lines(5_000))).toHaveLength(5_000);
    expect(codesOf(lines(5_001))).toEqual([[5_002, 'too_many_rows']]);
    expect(codesOf(`family_name\n${'a\n'.repeat(1_000_000)}`)).toEqual([[5_002, 'too_many_rows']]);
    expect(codesOf(`family_name\n${'\n'.repeat(4_900_000)}`)).toEqual([[20_001, 'too_many_rows']]);
    expect(codesOf('x'.repeat(5_000_001))).toEqual([[0, 'file_too_large']]);
  });
  it.each(['', ' \n\n', '\ufeff'])('%j is an empty file', (file) => {
    expect(codesOf(file)).toEqual([[0, 'file_empty']]);
  });
});

describe('writing', () => {
  it('disarms formulas and is read back as it was', () => {
    const [person] = peopleOf(csv('1,,A,B,'));
    if (!person) throw new Error('not read');
    const names = ['=1+1', '+7', '-2', '@x', "'=1", "''+x", "'t Hooft", "'", '＝1', 'a"b,c;d'];
    const people = names.map((name, at) => ({ ...person, externalId: String(at), familyName: name, town: name }));
    const file = writePeople(people);
    expect(file.charCodeAt(0)).toBe(0xfeff);
    expect(file).not.toMatch(/(?:^|,)"?[=+\-@＝]/m);
    expect(peopleOf(file)).toEqual(people);
    expect(peopleOf(Buffer.from(file))).toEqual(people);
  });
  it('loses nothing of any people that were ever read', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.stringMatching(/^'{0,2}[=+@\-a',;" ]{1,6}$/),
    );
    const row = fc.tuple(cell, cell, cell, cell, cell);
    let taken = 0;
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 3 }), (rows) => {
        const quoted = rows.map((cells) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(','));
        const { rows: read, problems } = readPeople(
          `external_id,given_name,family_name,town,delegation\n${quoted.join('\n')}\n`,
        );
        if (problems.length > 0) return;
        taken += 1;
        const people = read.map(({ person }) => person);
        expect(peopleOf(writePeople(people))).toEqual(people);
      }),
      { numRuns: 2_000, seed: 20210629 },
    );
    expect(taken).toBeGreaterThan(500);
  });
  it('gives a template that can be imported as it is', () => {
    expect(peopleOf(peopleTemplate()).map((person) => person.externalId)).toEqual(['1', '2']);
  });
});
