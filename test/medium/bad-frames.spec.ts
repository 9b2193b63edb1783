import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Ack } from '../../libs/contract/index.js';
import { makeConference, type TestConference, type TestPerson } from '../factories/conference.factory.js';
import { connect, type TestClient } from '../harness/client.js';
import { RawSocket } from '../harness/raw-socket.js';
import { useSuite } from '../harness/suite.js';
import { storedRows } from '../harness/stored-rows.js';

const suite = useSuite({ gateways: 1, service: false });
let conference: TestConference;
let person: TestPerson;
let raw: RawSocket;
let calm: TestClient;

beforeAll(async () => {
  conference = await makeConference(suite.database.pool);
  const chair = await conference.person('Henrike Lauterbach');
  await conference.appoint(chair, 'moderator');
  const onChair = await connect(suite.gateways[0]!.url, chair.token);
  await onChair.ok('session:open', { sessionId: conference.sessionId });
  onChair.close();
}, 60_000);

beforeEach(async () => {
  person = await conference.person('Eilig Schnell');
  const url = suite.gateways[0]!.url;
  [raw, calm] = [
    await RawSocket.open(url, person),
    await connect(url, (await conference.person('Ruhig Langsam')).token),
  ];
});

afterEach(() => {
  raw.close();
  calm.close();
});

const ask = (changes: object = {}): object => ({
  ...{ id: randomUUID(), sessionId: conference.sessionId, text: 'Was zuerst?', language: 'de', anonymous: false },
  ...changes,
});
/** Of an event whose answer is asked for under the number 7. */
const event = (...parts: readonly unknown[]): string => `427${JSON.stringify(parts)}`;
const deep = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;

/** What came of frames: refusals by their codes, `ok`, `closed`, other frames as they are; nothing for what is ignored. */
async function outcome(frames: readonly (string | Buffer)[]): Promise<string[]> {
  // The last goes through the session's lane and is refused there: whatever took effect did so before.
  const last = { ...ask(), questionId: randomUUID() };
  raw.send(...frames, `428${JSON.stringify(['question:edit', last])}`);
  await raw.until((heard) => heard.some((frame) => frame === 'closed' || frame.startsWith('438')));
  return raw.heard.filter((frame) => !frame.startsWith('438')).map(inWords);
}

function inWords(frame: string): string {
  if (!frame.startsWith('437')) return frame;
  const [ack] = JSON.parse(frame.slice('437'.length)) as [Ack<'question:ask'>];
  if (!ack.ok) expect(frame.length).toBeLessThan(200);
  return ack.ok ? 'ok' : ack.error.code;
}

/** socket.io and its parser keep these to themselves. */
const RESERVED = ['connect', 'connect_error', 'disconnect', 'disconnecting', 'newListener', 'removeListener'];
/** Of every object, of sockets and of our own messages to clients. */
const NO_COMMANDS = [
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'error', 'message', 'facts', 'goodbye', 'join', ''],
  ...['question:ask ', 'question', 'x'.repeat(10_000), 'a\0b', '\ud800', '😀'],
];

describe('a frame that is no command', () => {
  it.each<[string, () => (string | Buffer)[], string[]]>([
    ...NO_COMMANDS.map((name): [string, () => string[], string[]] => [
      `the event ${JSON.stringify(name.slice(0, 20))}`,
      () => [event(name, ask())],
      ['command/unknown'],
    ]),
    ...RESERVED.map((name): [string, () => string[], string[]] => [
      `the reserved event ${name}`,
      () => [event(name, ask())],
      ['closed'],
    ]),
    ['an event that is a number', () => [event(7, ask())], ['command/unknown']],
    ['an event that is an object', () => [event({}, ask())], ['closed']],
    ['an event that is nothing', () => [event(null, ask())], ['closed']],
    ['no event at all', () => [event()], ['closed']],
    ['an object for a list', () => ['427{"0":"question:ask"}'], ['closed']],
    ['what is no JSON', () => ['427["question:ask",{"id":'], ['closed']],
    ['a payload that is missing', () => [event('question:ask')], ['input/invalid']],
    ['a payload that is null', () => [event('question:ask', null)], ['input/invalid']],
    ['a payload that is a text', () => [event('question:ask', 'x')], ['input/invalid']],
    ['a payload that is a list', () => [event('question:ask', [])], ['input/invalid']],
    ['a payload that is a list of a payload', () => [event('question:ask', [ask()])], ['input/invalid']],
    ['200 payloads', () => [event('question:ask', ...Array<object>(200).fill({ x: 1 }))], ['input/invalid']],
    ['two payloads', () => [event('question:ask', ask(), ask())], ['input/invalid']],
    ['a depth bomb', () => [`427["question:ask",{"a":${deep(15_000)}}]`], ['input/too_large']],
    ['a depth bomb that is the payload', () => [`427["question:ask",${deep(15_000)}]`], ['input/too_large']],
    ['nobody who wants an answer', () => [`42${JSON.stringify(['question:ask', ask()])}`], []],
    ['an unknown event without an answer', () => ['42["nothing:known",{}]'], []],
    ['an answer to nothing', () => ['437["x"]', '43["x"]', '4399999999999999999999["x"]'], []],
    [
      'binary for a payload',
      () => [`451-7["question:ask",{"_placeholder":true,"num":0}]`, Buffer.from('x')],
      ['input/invalid'],
    ],
    [
      'binary for a field',
      () => [`451-7["question:ask",{"id":{"_placeholder":true,"num":0}}]`, Buffer.from('x')],
      ['input/invalid'],
    ],
    [
      'binary that is somewhere else',
      () => [`451-7["question:ask",{"_placeholder":true,"num":9}]`, Buffer.from('x')],
      ['closed'],
    ],
    ['binary that never comes', () => [`459-7["question:ask",{"_placeholder":true,"num":0}]`], ['closed']],
    ['binary of nothing', () => [Buffer.from([0, 1, 2])], ['closed']],
    ['another name space', () => ['40/admin,{"protocol":1}'], ['44/admin,{"message":"Invalid namespace"}']],
    ['a name space of every object', () => ['40/__proto__,{}'], ['44/__proto__,{"message":"Invalid namespace"}']],
    [
      'an event of a name space it is not in',
      () => [`42/admin,7["question:ask",${JSON.stringify({ a: 1 })}]`],
      ['closed'],
    ],
    ['a second connection in one', () => ['40{"protocol":1}'], ['closed']],
    ['an error of the server', () => ['44{"message":"x"}'], ['closed']],
    ['a type that there is not', () => ['49[]'], ['closed']],
    ['a transport that there is not', () => ['9'], ['closed']],
    ['nothing', () => [''], ['closed']],
    ['a megabyte', () => [event('question:ask', ask({ text: 'x'.repeat(1_000_000) }))], ['closed']],
  ])('%s', async (_, frames, expected) => {
    const before = await storedRows(suite.database);
    expect(await outcome(frames())).toEqual(expected);
    expect(await storedRows(suite.database)).toEqual(before);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
    expect(await calm.ok('stream:leave', { streamId: conference.id })).toBeNull();
  });

  it('is not what a command looks like', async () => {
    expect(await outcome([event('question:ask', ask())])).toEqual(['ok']);
  });
});
