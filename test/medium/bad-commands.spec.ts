import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { COMMAND_ACCESS, limits, type Ack, type CommandName } from '../../libs/contract/index.js';
import { wellFormed } from '../factories/command.factory.js';
import { makeConference, type TestConference, type TestPerson } from '../factories/conference.factory.js';
import { connect, type TestClient } from '../harness/client.js';
import { useSuite } from '../harness/suite.js';
import { storedRows } from '../harness/stored-rows.js';

const suite = useSuite({ gateways: 1, service: false });
let conference: TestConference;
let chair: TestPerson;
let client: TestClient;

beforeAll(async () => {
  conference = await makeConference(suite.database.pool);
}, 60_000);

beforeEach(async () => {
  // Somebody new for each test: too many bad commands of one person are refused as too fast.
  chair = await conference.person('Henrike Lauterbach', 'organiser');
  await conference.appoint(chair, 'moderator');
  client = await connect(suite.gateways[0]!.url, chair.token);
});

afterEach(() => {
  client.close();
});

/** Sends anything under a command's name, as a hostile client would. */
const raw = (name: string, payload: unknown): Promise<Ack<CommandName>> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${name} was not answered`)), 5_000);
    const emit = client.socket.emit.bind(client.socket) as unknown as (
      name: string,
      payload: unknown,
      ack: (answer: Ack<CommandName>) => void,
    ) => void;
    emit(name, payload, (answer) => {
      clearTimeout(timer);
      resolve(answer);
    });
  });

/** What nobody should send in a field that wants a string, a number or a list. */
const WRONG: [string, unknown][] = [
  ['null', null],
  ['a number', 1e308],
  ['an object', { toString: 'x' }],
  ['a list', [['x']]],
  ['true in words', 'true\0'],
  ['NUL', 'a\0b'],
  ['a lone surrogate', 'a\ud800b'],
  ['too long', 'x'.repeat(limits.questionBytes + 1)],
];
/** So many lists in one another. */
const nested = (levels: number): unknown => (levels === 0 ? 'x' : [nested(levels - 1)]);
const OPTIONAL = new Set(['after']);

describe('every command', () => {
  it.each(Object.keys(COMMAND_ACCESS) as CommandName[])('%s', async (command) => {
    const good = wellFormed({ sessionId: conference.sessionId, personId: chair.id, conferenceId: conference.id })[
      command
    ];
    const before = await storedRows(suite.database);
    for (const field of ['id', ...Object.keys(good)]) {
      const { [field]: _, ...without } = { id: randomUUID(), ...good } as Record<string, unknown>;
      const missing = OPTIONAL.has(field) ? { ...without, [field]: {} } : without;
      expect(await raw(command, missing)).toMatchObject({
        ok: false,
        error: { code: 'input/invalid', detail: { field } },
      });
      for (const [what, value] of WRONG) {
        const ack = await raw(command, { id: randomUUID(), ...good, [field]: value });
        expect({ field, what, ack }).toMatchObject({
          ack: { ok: false, error: { code: 'input/invalid', detail: { field } } },
        });
        expect(JSON.stringify(ack).length).toBeLessThan(400);
      }
      const bomb = await raw(command, { id: randomUUID(), ...good, [field]: nested(limits.depth) });
      expect({ field, bomb }).toMatchObject({ bomb: { ok: false, error: { code: 'input/too_large' } } });
    }
    expect(await storedRows(suite.database)).toEqual(before);
  });
});

it.each(['zz', 'xx', 'und', 'deu', 'DE', 'de-DE', ''])('refuses %j, which is no language', async (language) => {
  const { sessionId } = conference;
  const questionId = randomUUID();
  const before = await storedRows(suite.database);
  const commands: [CommandName, object][] = [
    ['question:ask', { text: 'Was zuerst?', anonymous: false }],
    ['question:edit', { text: 'Was zuerst?', questionId }],
    ['session:announce', { text: 'Gleich geht es weiter.' }],
    ['place:declare', { place: 'remote' }],
  ];
  for (const [command, payload] of commands)
    expect(await raw(command, { id: randomUUID(), sessionId, language, ...payload })).toMatchObject({
      error: { code: 'input/invalid', detail: { field: 'language' } },
    });
  expect(await storedRows(suite.database)).toEqual(before);
});

it('ignores fields it does not know, and names that are no fields', async () => {
  const payload = JSON.parse(
    `{"id":"${randomUUID()}","sessionId":"${conference.sessionId}","__proto__":{"admin":true},"constructor":1,"extra":[1]}`,
  ) as object;
  expect(await raw('session:open', payload)).toMatchObject({ ok: true });
  expect(({} as { admin?: boolean }).admin).toBeUndefined();
});

it.each([
  ['only blanks', '   \n\t '],
  ['no letter or digit', '?!… 🙂'],
  ['nothing that shows', '\u200b\u202e\u3164'],
  ['a tower of marks', `a${'\u0301'.repeat(1_500)}`],
  ['sixty marks, with invisible characters between', `Wann${'\u0301\u200d'.repeat(60)}?`],
  ['too many graphemes', 'я'.repeat(limits.questionGraphemes + 1)],
])('refuses a question of %s', async (_, text) => {
  const { sessionId } = conference;
  await client.ok('session:open', { sessionId });
  expect(
    await raw('question:ask', { id: randomUUID(), sessionId, text, language: 'de', anonymous: false }),
  ).toMatchObject({
    error: { code: 'question/bad_text', detail: { most: limits.questionGraphemes } },
  });
});

it.each([
  ['only blanks', ' \n '],
  ['nothing that shows', '\u200b'],
  ['a turn of direction', '\u202e'],
  ['signs', '?!'],
  ['a tower of marks', `Achtung a${'\u0301'.repeat(60)}`],
  ['too many graphemes', 'я'.repeat(limits.announcementGraphemes + 1)],
])('refuses an announcement of %s', async (_, text) => {
  const before = await storedRows(suite.database);
  const announce = { id: randomUUID(), sessionId: conference.sessionId, text, language: 'de' };
  expect(await raw('session:announce', announce)).toMatchObject({
    error: { code: 'input/invalid', detail: { field: 'text' } },
  });
  expect(await storedRows(suite.database)).toEqual(before);
});

it('stores NFC and counts graphemes, not code units', async () => {
  const family = '👨‍👩‍👧‍👦';
  const text = `Wie gro\u0073\u0308 ist й? ${family.repeat(100)}`;
  await client.ok('session:open', { sessionId: conference.sessionId });
  const person = await conference.person('Neu Hier');
  const other = await connect(suite.gateways[0]!.url, person.token);
  const asked = await other.ok('question:ask', {
    sessionId: conference.sessionId,
    text,
    language: 'de',
    anonymous: false,
  });
  expect(asked.text).toBe(text.normalize('NFC'));
  other.close();
});

it('cuts off frames that are too big and lives on', async () => {
  const person = await conference.person('Gross Rahmen');
  const big = await connect(suite.gateways[0]!.url, person.token);
  const gone = new Promise((resolve) => big.socket.once('disconnect', resolve));
  big.socket.emit(
    'question:ask',
    {
      id: randomUUID(),
      sessionId: conference.sessionId,
      text: 'x'.repeat(1_000_000),
      language: 'de',
      anonymous: false,
    },
    () => undefined,
  );
  await gone;
  const after = await connect(suite.gateways[0]!.url, person.token);
  expect(await after.send('stream:enter', { stream: 'session', streamId: conference.sessionId })).toMatchObject({
    ok: true,
  });
  after.close();
});
