import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { COMMAND_ACCESS, limits, type Ack, type CommandName } from '../../libs/contract/index.js';
import { wellFormed } from '../factories/command.factory.js';
import { makeConference, type TestConference, type TestPerson } from '../factories/conference.factory.js';
import { connect, type TestClient } from '../harness/client.js';
import { useSuite } from '../harness/suite.js';

const suite = useSuite({ gateways: 1, service: false });
let conference: TestConference;
let chair: TestPerson;
let client: TestClient;

beforeAll(async () => {
  conference = await makeConference(suite.database.pool);
  chair = await conference.person('Henrike Lauterbach', 'organiser');
  await conference.appoint(chair, 'moderator');
}, 60_000);

afterAll(async () => {
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

/** Rows of everything a command could have written. */
async function stored(): Promise<string> {
  const { rows } = await suite.database.pool.query(
    `SELECT (SELECT count(*) FROM fact) AS facts, (SELECT count(*) FROM receipt) AS receipts, (SELECT count(*) FROM question) AS questions,
       (SELECT count(*) FROM question_vote) AS votes, (SELECT count(*) FROM session_clock) AS clocks, (SELECT count(*) FROM announcement) AS announcements,
       (SELECT count(*) FROM stage_permission) AS permissions, (SELECT count(*) FROM place_declaration) AS places`,
  );
  return JSON.stringify(rows);
}

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
const OPTIONAL = new Set(['after']);

describe('every command', () => {
  it.each(Object.keys(COMMAND_ACCESS) as CommandName[])('%s', async (command) => {
    // A fresh person per command: too many bad ones are refused as too fast, which is another test.
    client?.close();
    client = await connect(suite.gateways[0]!.url, (await conference.device(chair)).token);
    const good = wellFormed({ sessionId: conference.sessionId, personId: chair.id, conferenceId: conference.id })[
      command
    ];
    const before = await stored();
    for (const field of ['id', ...Object.keys(good)]) {
      const { [field]: _, ...without } = { id: randomUUID(), ...good } as Record<string, unknown>;
      if (!OPTIONAL.has(field))
        expect(await raw(command, without)).toMatchObject({
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
    }
    expect(await stored()).toBe(before);
  });
});

it.each(['zz', 'xx', 'und', 'deu', 'DE', 'de-DE', ''])('refuses %j, which is no language', async (language) => {
  const { sessionId } = conference;
  const questionId = randomUUID();
  const before = await stored();
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
  expect(await stored()).toBe(before);
});

it('ignores fields it does not know, and names that are no fields', async () => {
  const payload = JSON.parse(
    `{"id":"${randomUUID()}","sessionId":"${conference.sessionId}","__proto__":{"admin":true},"constructor":1,"extra":[1]}`,
  ) as object;
  expect(await raw('session:open', payload)).toMatchObject({ ok: true });
  expect(({} as { admin?: boolean }).admin).toBeUndefined();
});

it('refuses foreign ids as if they did not exist', async () => {
  const sessionId = randomUUID();
  expect(
    await raw('question:ask', { id: randomUUID(), sessionId, text: 'Frage?', language: 'de', anonymous: false }),
  ).toMatchObject({
    error: { code: 'session/not_found' },
  });
  const vote = { id: randomUUID(), sessionId: conference.sessionId, questionId: randomUUID(), on: true };
  expect(await raw('question:vote', vote)).toMatchObject({ error: { code: 'question/not_found' } });
});

it('gives the same answer to the same id, and refuses the id for another command', async () => {
  const id = randomUUID();
  const ask = { id, sessionId: conference.sessionId, text: 'Zweimal gesendet?', language: 'de', anonymous: false };
  const [first, again] = [await raw('question:ask', ask), await raw('question:ask', ask)];
  expect(first).toMatchObject({ ok: true });
  expect(again).toMatchObject({ ok: true, answer: (first as { answer: unknown }).answer as object });
  const { rows } = await suite.database.pool.query(
    "SELECT count(*)::int AS n FROM question WHERE text = 'Zweimal gesendet?'",
  );
  expect(rows).toEqual([{ n: 1 }]);
  expect(
    await raw('session:announce', { id, sessionId: conference.sessionId, text: 'x', language: 'de' }),
  ).toMatchObject({
    error: { code: 'command/id_reused' },
  });
});

it.each([
  ['only blanks', '   \n\t '],
  ['no letter or digit', '?!… 🙂'],
  ['nothing that shows', '\u200b\u202e\u3164'],
  ['a tower of marks', `a${'\u0301'.repeat(1_500)}`],
  ['sixty marks, with invisible characters between', `Wann${'\u0301\u200d'.repeat(60)}?`],
  ['too many graphemes', 'я'.repeat(limits.questionGraphemes + 1)],
])('refuses a question of %s', async (_, text) => {
  expect(
    await raw('question:ask', {
      id: randomUUID(),
      sessionId: conference.sessionId,
      text,
      language: 'de',
      anonymous: false,
    }),
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
  const before = await stored();
  const announce = { id: randomUUID(), sessionId: conference.sessionId, text, language: 'de' };
  expect(await raw('session:announce', announce)).toMatchObject({
    error: { code: 'input/invalid', detail: { field: 'text' } },
  });
  expect(await stored()).toBe(before);
});

it('stores NFC and counts graphemes, not code units', async () => {
  const family = '👨‍👩‍👧‍👦';
  const text = `Wie gro\u0073\u0308 ist й? ${family.repeat(100)}`;
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

it('slows down one person, not the hall', async () => {
  const [busy, calm] = [await conference.person('Eilig Schnell'), await conference.person('Ruhig Langsam')];
  const [onBusy, onCalm] = [
    await connect(suite.gateways[0]!.url, busy.token),
    await connect(suite.gateways[0]!.url, calm.token),
  ];
  const ask = (on: TestClient, text: string) =>
    on.send('question:ask', { sessionId: conference.sessionId, text, language: 'de', anonymous: false });
  const acks = await Promise.all(
    Array.from({ length: limits.questionsPerMinute + 2 }, (_, index) => ask(onBusy, `Frage ${index}`)),
  );
  expect(acks.filter((ack) => ack.ok)).toHaveLength(limits.questionsPerMinute);
  expect(acks.at(-1)).toMatchObject({ ok: false, error: { code: 'question/too_fast', retry: true } });
  const flood = await Promise.all(
    Array.from({ length: limits.commandsPerTenSeconds + 20 }, () =>
      onBusy.send('session:open', { sessionId: conference.sessionId }),
    ),
  );
  expect(flood.at(-1)).toMatchObject({ ok: false, error: { code: 'input/too_fast', retry: true } });
  expect(await ask(onCalm, 'Und ich?')).toMatchObject({ ok: true });
  onBusy.close();
  onCalm.close();
});

it.each(['stream:enter', 'stream:leave'] as const)('counts %s of the conference like everything else', async (name) => {
  const person = await conference.person('Rein Raus');
  const client = await connect(suite.gateways[0]!.url, person.token);
  const payload = { stream: 'conference' as const, streamId: conference.id };
  const flood = await Promise.all(
    Array.from({ length: limits.commandsPerTenSeconds + 1 }, () => client.send(name, payload)),
  );
  expect(flood.filter((ack) => ack.ok)).toHaveLength(limits.commandsPerTenSeconds);
  expect(flood.at(-1)).toMatchObject({ ok: false, error: { code: 'input/too_fast', retry: true } });
  client.close();
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
