import { randomUUID } from 'node:crypto';
import type { RouteName } from '../../libs/contract/index.js';

/** Ids that addresses and bodies name. */
export interface RequestIds {
  conferenceId: string;
  sessionId: string;
  hallId: string;
  personId: string;
  delegationId: string;
  /** Another delegation. */
  partnerId: string;
  visitId: string;
}

/** Routes that may have a body. */
export type BodyRoute = Extract<RouteName, `${'POST' | 'PUT' | 'PATCH'} ${string}`>;

/** What a route accepts. */
export interface WellFormed {
  /** JSON body; null for a route that reads none, `file` for one whose reader has tests of its own. */
  body: Record<string, unknown> | null | 'file';
  /** Fields that may be left out. Null is refused in them all the same. */
  optional?: readonly string[];
  /** A list whose entries are judged one by one: an odd entry does not refuse the request. */
  judged?: string;
  /** Fields in which null means something. */
  nullable?: readonly string[];
}

const NONE: WellFormed = { body: null };

/** A well-formed request for every route that may have a body: adding a route without one does not compile. */
export const wellFormedRequests = (ids: RequestIds): Record<BodyRoute, WellFormed> => ({
  'POST /api/links/open': { body: { secret: 'A'.repeat(22), replace: false }, optional: ['replace'] },
  'POST /api/livekit/webhook': { body: 'file' },
  'POST /api/me/leave': NONE,
  'POST /api/visits/:visitId/confirm': NONE,
  'POST /api/visits/:visitId/revoke': NONE,
  'POST /api/conferences/:conferenceId/schedule': { body: 'file' },
  'POST /api/conferences/:conferenceId/people': { body: 'file' },
  'POST /api/conferences/:conferenceId/releases': { body: { note: 'Raum 3 statt 5' }, optional: ['note'] },
  'PUT /api/conferences/:conferenceId/accent': { body: { hue: 262, chroma: 0.1 } },
  'PUT /api/halls/:hallId/hygiene-limit': { body: { hygieneLimit: 12 }, nullable: ['hygieneLimit'] },
  'PATCH /api/sessions/:sessionId': { body: change(ids), optional: Object.keys(change(ids)) },
  'PATCH /api/conferences/:conferenceId/sessions': {
    body: { sessions: [{ sessionId: ids.sessionId, ...change(ids) }] },
    optional: Object.keys(change(ids)).map((field) => `sessions.0.${field}`),
  },
  'PUT /api/sessions/:sessionId/roles': {
    body: { people: [{ personId: ids.personId, role: 'interpreter', language: 'ru' }] },
  },
  'POST /api/sessions/:sessionId/stage-token': { body: { language: 'de' }, optional: ['language'] },
  'POST /api/conferences/:conferenceId/links': { body: { personIds: [ids.personId] } },
  'POST /api/conferences/:conferenceId/badges': { body: { personIds: [ids.personId] } },
  'PATCH /api/people/:personId': {
    body: person(ids),
    optional: Object.keys(person(ids)),
    nullable: ['delegationId'],
  },
  'POST /api/conferences/:conferenceId/delegations': { body: { name: 'Suhl', town: 'Зуль' }, optional: ['town'] },
  'PUT /api/delegations/:delegationId/twins': { body: { partnerIds: [ids.partnerId] } },
  'POST /api/people/:personId/link': NONE,
  'POST /api/people/:personId/badge': NONE,
  'POST /api/conferences/:conferenceId/scans': {
    body: { scans: [], sentAt: new Date().toISOString() },
    optional: ['sentAt'],
    judged: 'scans',
  },
  'POST /api/sessions/:sessionId/corrections': {
    body: {
      ...{
        id: randomUUID(),
        personId: ids.personId,
        kind: 'manual',
        mode: 'hall',
        reason: 'Stand auf der Papierliste',
      },
      ...{ at: minutesAgo(40), untilAt: minutesAgo(10) },
    },
    optional: ['untilAt', 'mode'],
  },
});

/** A well-formed query for every route that reads one. */
export const wellFormedQueries = (ids: RequestIds): Partial<Record<RouteName, Record<string, string>>> => ({
  'GET /api/conferences/:conferenceId/attendance': { day: new Date().toISOString().slice(0, 10) },
  'GET /api/sessions/:sessionId/attendance': { personId: ids.personId },
  'GET /api/conferences/:conferenceId/door-search': { query: 'Wie', hallId: ids.hallId },
  'POST /api/conferences/:conferenceId/people': { dryRun: 'true' },
  'POST /api/conferences/:conferenceId/schedule': { dryRun: 'true', shiftTo: '2031-05-05T09:00:00+02:00' },
});

/** The address of a route, with its ids filled in. */
export const addressOf = (route: RouteName, ids: RequestIds): string =>
  route.slice(route.indexOf(' ') + 1).replace(/:(\w+)/g, (_, name: string) => ids[name as keyof RequestIds]);

const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

const person = ({ delegationId }: RequestIds): Record<string, unknown> => ({
  ...{ givenName: 'Helga', familyName: 'Wiesner', givenNameCyrillic: 'Хельга', familyNameCyrillic: 'Визнер' },
  ...{ email: 'helga@example.org', language: 'ru', delegationId, roles: ['steward'] },
});

const change = ({ hallId }: RequestIds): Record<string, unknown> => ({
  ...{ startLocal: '2031-05-05T09:00', endLocal: '2031-05-05T10:30', hallId, kind: 'plenary', code: 'P1' },
  ...{ titles: { de: 'Eröffnung' }, abstracts: { ru: 'Открытие' }, language: 'ru', interpretation: ['de', 'ru'] },
  ...{ coordinator: 'Henrike Lauterbach', inOnly: true },
});
