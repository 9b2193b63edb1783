import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  audienceOf,
  CONFERENCE_ROLES,
  FACT_AUDIENCE,
  type Audience,
  type Facts,
  type FactType,
  type Role,
} from '../../libs/contract/index.js';
import type { FactViews } from '../../libs/kernel/index.js';
import { appointAskers, ASKERS } from '../factories/asker.factory.js';
import { makeConference, type TestConference, type TestPerson } from '../factories/conference.factory.js';
import { factCauses, type Actors, type FactCause } from '../factories/fact-cause.factory.js';
import { TestBrowser } from '../harness/browser-fetch.js';
import { connect, type TestClient } from '../harness/client.js';
import { TestStage } from '../harness/stage.js';
import { until } from '../harness/until.js';

/** An open socket that listens to one session and to its conference. */
interface Reader {
  name: string;
  client: TestClient;
  is: readonly Role[];
  conferenceId: string;
  sessionId: string;
}

let stage: TestStage;
let own: TestConference;
let other: TestConference;
let elsewhereId: string;
let named: TestPerson;
/** Filled before anything happens. */
const actors = {} as Actors;
const CAUSES = factCauses(actors);
const readers: Reader[] = [];
const NAMED = 'the person it names, on another device';

async function listen(
  name: string,
  person: TestPerson,
  is: readonly Role[],
  { id: conferenceId } = own,
  sessionId = own.sessionId,
): Promise<void> {
  const client = await connect(stage.gateway.url, person.token);
  await client.ok('stream:enter', { stream: 'conference', streamId: conferenceId });
  await client.ok('stream:enter', { stream: 'session', streamId: sessionId });
  readers.push({ name, client, is, conferenceId, sessionId });
}

beforeAll(async () => {
  stage = await TestStage.start();
  own = stage.conference;
  other = await makeConference(stage.database.pool);
  elsewhereId = await own.session();
  named = await own.person('Marina Kusnezowa');
  const [people, strangers] = [
    await appointAskers(own, elsewhereId),
    await appointAskers(other, await other.session()),
  ];
  for (const { name, is, isThere } of ASKERS) {
    await listen(name, people.get(name)!, is);
    await listen(`${name}, listening to the other session`, people.get(name)!, isThere, own, elsewhereId);
    await listen(`${name} of another conference`, strangers.get(name)!, is, other, other.sessionId);
  }
  await listen(NAMED, await own.device(named), ['participant']);
  const acting = async (name: string) => stage.enter(await own.device(people.get(name)!));
  Object.assign(actors, {
    ...{ stage, named, onNamed: await stage.enter(named), interpreter: people.get('interpreter')! },
    ...{ onChair: await acting('moderator'), onHallDevice: await acting('hall device') },
    organiser: new TestBrowser(stage.services[0]!.url, people.get('organiser')!.token),
  } satisfies Actors);
}, 60_000);

afterAll(async () => {
  for (const { client } of readers) client.close();
  await stage.stop();
}, 60_000);

interface Told {
  stream_id: string;
  seq: number;
  views: FactViews<object>;
}

/** Makes it happen, and reads the fact as it was stored. */
async function told({ type, happen }: FactCause): Promise<Told> {
  const count = () =>
    stage.rows<Told>('SELECT stream_id, seq, views FROM fact WHERE type = $1 ORDER BY at, seq', [type]);
  const before = (await count()).length;
  await happen();
  return until(type, async () => (await count())[before]);
}

const READS: Record<Audience | 'own', readonly Audience[]> = {
  ...{ all: ['all', 'staff', 'chair'], staff: ['staff', 'chair'], chair: ['chair'], own: [] },
};

/** Session roles count in the session's stream, and nowhere else. */
const audienceIn = ({ is }: Reader, stream: FactCause['stream']): Audience =>
  audienceOf(new Set(stream === 'session' ? is : is.filter((role) => CONFERENCE_ROLES.some((one) => one === role))));

/** The view of the narrowest audience that a reader belongs to. */
function viewOf(views: FactViews<object>, reader: Reader, audience: Audience): object | undefined {
  const byAudience = {
    all: [views.all],
    staff: [views.staff, views.all],
    chair: [views.chair, views.staff, views.all],
  };
  const own = reader.name === NAMED ? views.people?.[named.id] : undefined;
  return own ?? byAudience[audience].find((view) => view !== undefined);
}

/** What each reader received of a fact, once everybody who listens to its stream has heard of it. */
async function received({ stream_id, seq }: Told): Promise<Record<string, unknown>> {
  for (const { client, conferenceId, sessionId } of readers)
    if ([conferenceId, sessionId].includes(stream_id))
      await client.until(() => client.frames.some((frame) => frame.stream === stream_id && frame.upTo >= seq));
  return Object.fromEntries(
    readers.flatMap(({ name, client }) => {
      const fact = client.facts(stream_id).find((one) => one.seq === seq);
      return fact ? [[name, fact.body]] : [];
    }),
  );
}

it('every type of the table is caused below', () => {
  expect([...new Set(CAUSES.map(({ type }) => type))].sort()).toEqual(Object.keys(FACT_AUDIENCE).sort());
});

/** Bodies by reader, of every cause. */
const heard = new Map<string, Record<string, unknown>>();

describe('each fact reaches exactly whom the table says, as the view that is meant for them', () => {
  it.each(CAUSES)(
    '$name',
    async (cause) => {
      const { type, name, stream, narrower } = cause;
      const fact = await told(cause);
      const reads = READS[narrower ?? FACT_AUDIENCE[type]];
      const expected = readers.flatMap((reader) => {
        const audience = audienceIn(reader, stream);
        const listens = fact.stream_id === (stream === 'session' ? reader.sessionId : reader.conferenceId);
        const may = reader.name === NAMED || reads.includes(audience);
        return listens && may ? [[reader.name, viewOf(fact.views, reader, audience)]] : [];
      });
      heard.set(name, await received(fact));
      expect(heard.get(name)).toEqual(Object.fromEntries(expected));
    },
    30_000,
  );
});

describe('what is told depends on who reads only where somebody must not know', () => {
  const author = (body: unknown): unknown => {
    const { author, mine } = (body as Facts['question:asked']).question;
    return [author?.id === named.id, mine === true];
  };
  const called = (body: unknown): boolean => (body as Facts['stage:removed']).person?.id === named.id;
  /** Of the body: what the chair, the named person and everybody else find in it. */
  const REDACTED: Partial<Record<FactType, { look: (body: unknown) => unknown; finds: unknown[] }>> = {
    'question:asked': { look: author, finds: [[true, false], [true, true], undefined] },
    'question:shown': {
      look: author,
      finds: [
        [true, false],
        [true, true],
        [false, false],
      ],
    },
    'stage:removed': { look: called, finds: [true, false, undefined] },
  };

  it.each(CAUSES.filter(({ type }) => !REDACTED[type]))('$name', ({ name }) => {
    expect(new Set(Object.values(heard.get(name)!).map((body) => JSON.stringify(body))).size).toBe(1);
  });

  it.each(CAUSES.filter(({ type }) => REDACTED[type]))('$name, redacted', ({ type, name }) => {
    const { moderator, [NAMED]: own, participant, ...others } = heard.get(name)!;
    const redacted = REDACTED[type]!;
    const look = (body: unknown): unknown => (body === undefined ? undefined : redacted.look(body));
    expect([moderator, own, participant].map(look)).toEqual(redacted.finds);
    for (const body of Object.values(others)) expect(body).toEqual(participant);
  });
});

it('nobody heard anything of a stream of others', async () => {
  for (const { client, conferenceId, sessionId } of readers) {
    // Whatever was sent before this answer is here.
    await client.ok('stream:leave', { streamId: sessionId });
    for (const { stream } of client.frames) expect([conferenceId, sessionId]).toContain(stream);
  }
});
