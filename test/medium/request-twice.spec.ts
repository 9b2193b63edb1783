import { beforeEach, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Refusal, RouteName } from '../../libs/contract/index.js';
import { LinkService } from '../../libs/features/visit/index.js';
import { makeConference, type TestConference } from '../factories/conference.factory.js';
import { addressOf, wellFormedRequests, type BodyRoute, type RequestIds } from '../factories/request.factory.js';
import { methodOf, newOrganiser, requestIds } from '../harness/bad-client.js';
import { TestBrowser } from '../harness/browser-fetch.js';
import { useSuite } from '../harness/suite.js';
import { storedRows } from '../harness/stored-rows.js';

/** Routes that may change something. */
type ChangingRoute = Exclude<RouteName, `GET ${string}`>;

interface Twice {
  /** Answers of two at the same moment, sorted; several where both may be let in before the first is done. */
  answers: [string, string][];
  /** Answer of a third one later. */
  later: string;
  /** The third leaves something more, on purpose: a new secret, another name. Otherwise everything stays as it is. */
  leaves?: readonly string[];
}

const same = (answer: string): Twice => ({ answers: [[answer, answer]], later: answer });
const once = (first: string, then: string): Twice => ({ answers: [[first, then]], later: then });

const PROGRAMME = JSON.parse(
  readFileSync(join(import.meta.dirname, '../factories/conferences/dueren-2019.schedule.json'), 'utf8'),
) as unknown;

/** What the same request is answered again: a new route that may change something does not compile without it. */
const TWICE: Record<ChangingRoute, Twice> = {
  'POST /api/links/open': { ...same('200'), leaves: ['fact', 'stream_head', 'visit'] },
  'POST /api/livekit/webhook': same('503 stage/unavailable'),
  'POST /api/me/leave': {
    answers: [
      ['204', '204'],
      ['204', '401 visit/required'],
    ],
    later: '401 visit/required',
  },
  'POST /api/visits/:visitId/confirm': same('204'),
  'POST /api/visits/:visitId/revoke': same('204'),
  'POST /api/conferences/:conferenceId/schedule': same('200'),
  'POST /api/conferences/:conferenceId/people': same('200'),
  'POST /api/conferences/:conferenceId/releases': once('201', '409 release/unchanged'),
  'PUT /api/conferences/:conferenceId/accent': same('204'),
  'PUT /api/halls/:hallId/hygiene-limit': same('200'),
  'PATCH /api/sessions/:sessionId': same('200'),
  'PATCH /api/conferences/:conferenceId/sessions': same('200'),
  'PUT /api/sessions/:sessionId/roles': same('200'),
  'POST /api/sessions/:sessionId/stage-token': same('409 session/not_open'),
  'POST /api/conferences/:conferenceId/links': { ...same('200'), leaves: ['link'] },
  'POST /api/conferences/:conferenceId/badges': same('200'),
  'PATCH /api/people/:personId': same('200'),
  'DELETE /api/people/:personId': once('204', '404 person/not_found'),
  'POST /api/conferences/:conferenceId/delegations': once('201', '409 delegation/taken'),
  'PUT /api/delegations/:delegationId/twins': same('200'),
  'POST /api/people/:personId/link': { ...same('200'), leaves: ['link'] },
  'DELETE /api/people/:personId/link': same('204'),
  'POST /api/people/:personId/badge': same('200'),
  'DELETE /api/people/:personId/badge': same('204'),
  'POST /api/conferences/:conferenceId/scans': same('200'),
  'POST /api/sessions/:sessionId/corrections': same('200'),
};

const suite = useSuite();
let conference: TestConference;
let ids: RequestIds;
let browser: TestBrowser;

beforeEach(async () => {
  conference = await makeConference(suite.database.pool);
  ids = await requestIds(conference);
  browser = await newOrganiser(conference, suite.service);
});

/** What only has to be well-formed elsewhere, and has to do something here. */
async function bodyOf(route: ChangingRoute): Promise<unknown> {
  const scan = { id: randomUUID(), hallId: ids.hallId, direction: 'in', at: new Date().toISOString() };
  const secrets = await suite.service.app.get(LinkService).issue([ids.personId]);
  const special: Partial<Record<ChangingRoute, unknown>> = {
    'POST /api/livekit/webhook': {},
    'POST /api/links/open': { secret: secrets.get(ids.personId) },
    'POST /api/conferences/:conferenceId/people': 'external_id,given_name,family_name\n1,Olga,Sacharowa\n',
    'POST /api/conferences/:conferenceId/schedule': PROGRAMME,
    'POST /api/conferences/:conferenceId/scans': { scans: [{ ...scan, personId: ids.personId }], sentAt: scan.at },
  };
  const { body } = wellFormedRequests(ids)[route as BodyRoute] ?? { body: null };
  return special[route] ?? body ?? {};
}

const headersOf = (route: ChangingRoute): Record<string, string> =>
  ({
    'POST /api/conferences/:conferenceId/people': { 'content-type': 'text/csv' },
    // There is no LiveKit here; what it signs has a suite of its own.
    'POST /api/livekit/webhook': { 'content-type': 'application/webhook+json' },
  })[route as string] ?? {};

it.each(Object.keys(TWICE) as ChangingRoute[])(
  'the same at once and once more: %s',
  async (route) => {
    const { answers, later, leaves = [] } = TWICE[route];
    // Something to release.
    await browser.send('PATCH', `/api/sessions/${ids.sessionId}`, { coordinator: 'Henrike Lauterbach' });
    const body = await bodyOf(route);
    // Whoever has a device already is asked something else than a new one.
    const sender = route === 'POST /api/links/open' ? new TestBrowser(suite.service.url) : browser;
    const send = async (): Promise<string> => {
      const answer = await sender.send(methodOf(route), addressOf(route, ids), body, headersOf(route));
      const { code } = ((answer.body || {}) as { error?: Refusal }).error ?? {};
      return code === undefined ? `${answer.status}` : `${answer.status} ${code}`;
    };
    expect(answers).toContainEqual((await Promise.all([send(), send()])).sort());
    const before = await storedRows(suite.database);
    expect(await send()).toBe(later);
    const after = await storedRows(suite.database);
    expect(
      Object.keys(after)
        .filter((table) => after[table] !== before[table])
        .sort(),
    ).toEqual(leaves);
  },
  30_000,
);
