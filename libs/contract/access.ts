import type { CommandName } from './commands.js';
import type { FactType } from './facts.js';
import type { Audience, Role } from './roles.js';
import type { StageSource } from './views/live.view.js';

/**
 * Who may do what: one table for both doors, and the expected answers of the authorisation test. A session role counts
 * in its own session only; in other sessions that person is what the conference roles say. Nobody may do anything in
 * another conference than the own one. `anybody` needs no visit.
 */
type Allowed = readonly Role[] | 'anybody';

const person: readonly Role[] = ['participant', 'organiser', 'steward', 'moderator', 'speaker', 'interpreter'];
const visitor: readonly Role[] = [...person, 'hallDevice'];
const chair: readonly Role[] = ['moderator'];
const direction: readonly Role[] = ['moderator', 'organiser'];
const staff: readonly Role[] = ['moderator', 'organiser', 'steward'];
const door: readonly Role[] = ['organiser', 'steward'];
const organiser: readonly Role[] = ['organiser'];

export const COMMAND_ACCESS: Readonly<Record<CommandName, readonly Role[]>> = {
  'stream:enter': visitor,
  'stream:leave': visitor,
  'place:declare': person,
  'presence:beat': visitor,
  'presence:list': staff,
  'session:open': direction,
  'session:pause': direction,
  'session:resume': direction,
  'session:close': direction,
  'session:announce': staff,
  'question:ask': person,
  'question:edit': person,
  'question:withdraw': person,
  'question:vote': person,
  'question:moderate': chair,
  'stage:invite': chair,
  'stage:answer': person,
  'stage:demote': person,
  'stage:mute': chair,
  'stage:remove': chair,
  'stage:readmit': chair,
  'stage:renew': direction,
  'stage:feed': ['hallDevice'],
  'booth:pause': ['interpreter'],
};

/** Method and path as registered, under `/api`. A route that is not here does not boot. */
export const ROUTE_ACCESS = {
  'GET /api/health': 'anybody',
  'GET /api/ready': 'anybody',
  'GET /api/openapi.json': 'anybody',
  'POST /api/links/open': 'anybody',
  /** Signed by LiveKit, checked there. */
  'POST /api/livekit/webhook': 'anybody',
  /** The edge alone, by its key: for everybody else there is nothing at this address. */
  'GET /api/internal/stage-entry': 'anybody',
  'GET /api/me': 'anybody',
  'POST /api/me/leave': visitor,
  'GET /api/me/visits': visitor,
  'POST /api/visits/:visitId/confirm': visitor,
  'POST /api/visits/:visitId/revoke': visitor,
  'GET /api/conferences/:conferenceId/programme': visitor,
  'GET /api/conferences/:conferenceId/draft': organiser,
  'POST /api/conferences/:conferenceId/schedule': organiser,
  'GET /api/conferences/:conferenceId/schedule.json': organiser,
  'GET /api/conferences/:conferenceId/people': door,
  'POST /api/conferences/:conferenceId/people': organiser,
  'GET /api/conferences/:conferenceId/people.csv': organiser,
  'GET /api/conferences/:conferenceId/people-template.csv': organiser,
  'GET /api/conferences/:conferenceId/releases': organiser,
  'POST /api/conferences/:conferenceId/releases': organiser,
  'PUT /api/conferences/:conferenceId/accent': organiser,
  'PUT /api/halls/:hallId/hygiene-limit': door,
  'PATCH /api/sessions/:sessionId': organiser,
  /** Several sessions in one step, e.g. two that swap halls. */
  'PATCH /api/conferences/:conferenceId/sessions': organiser,
  'PUT /api/sessions/:sessionId/roles': organiser,
  'POST /api/sessions/:sessionId/stage-token': visitor,
  /** Of many people at once, to print them. */
  'POST /api/conferences/:conferenceId/links': organiser,
  'POST /api/conferences/:conferenceId/badges': organiser,
  'PATCH /api/people/:personId': organiser,
  /** Only while nothing was recorded about the person. */
  'DELETE /api/people/:personId': organiser,
  'GET /api/conferences/:conferenceId/delegations': organiser,
  'POST /api/conferences/:conferenceId/delegations': organiser,
  'PUT /api/delegations/:delegationId/twins': organiser,
  'POST /api/people/:personId/link': organiser,
  'DELETE /api/people/:personId/link': organiser,
  'POST /api/people/:personId/badge': organiser,
  'DELETE /api/people/:personId/badge': organiser,
  'GET /api/people/:personId/visits': door,
  'GET /api/conferences/:conferenceId/unconfirmed-visits': door,
  'POST /api/conferences/:conferenceId/scans': door,
  'GET /api/conferences/:conferenceId/door-search': door,
  'GET /api/conferences/:conferenceId/attendance': door,
  'GET /api/conferences/:conferenceId/attendance.csv': organiser,
  'GET /api/sessions/:sessionId/attendance': staff,
  'POST /api/sessions/:sessionId/corrections': door,
} as const satisfies Record<string, Allowed>;

/** A route of the table, e.g. `GET /api/me`. */
export type RouteName = keyof typeof ROUTE_ACCESS;

/**
 * The widest audience that reads each fact, and with it every narrower one; in a stream of the conference the roles of the
 * conference alone decide who is staff. Whatever is not for `all` names one person, who reads it as well; `own` facts
 * nobody else reads.
 */
export const FACT_AUDIENCE: Readonly<Record<FactType, Audience | 'own'>> = {
  'session:opened': 'all',
  'session:paused': 'all',
  'session:resumed': 'all',
  'session:closed': 'all',
  'session:announced': 'all',
  'question:asked': 'chair',
  'question:edited': 'chair',
  'question:shown': 'all',
  'question:moved': 'all',
  'question:counted': 'all',
  'question:voted': 'own',
  'place:declared': 'own',
  'stage:invited': 'chair',
  'stage:permitted': 'all',
  'stage:muted': 'own',
  'stage:removed': 'chair',
  'stage:readmitted': 'chair',
  'stage:renewed': 'all',
  'stage:reached': 'all',
  'stage:hallFed': 'all',
  'booth:changed': 'all',
  'release:published': 'all',
  'session:changed': 'all',
  'hall:limited': 'all',
  'person:changed': 'staff',
  'visit:asked': 'staff',
  'visit:confirmed': 'staff',
  'visit:revoked': 'staff',
};

/**
 * As what somebody is on the stage: the first of these roles that the person has in the session, else a participant
 * (organisers and stewards are). An interpreter stays one whatever else the person is: what an interpreter says must
 * never land on the floor.
 */
export const STAGE_KINDS = ['hallDevice', 'interpreter', 'moderator', 'speaker', 'participant'] as const;
export type StageKind = (typeof STAGE_KINDS)[number];

/** What the token of a device says, and what LiveKit lets it do at every join. */
export interface StageGrant {
  /** Published by the role alone, without being asked onto the stage. */
  readonly own: readonly StageSource[];
  /** What the chair may ask for; it comes to `own` by the person's yes and goes with the next demotion. */
  readonly invited: readonly StageSource[];
  /** Publishes from the hall as well; whatever else is there, by the word of the device or of its person, would echo. */
  readonly inHall: boolean;
  /** Receives sound and picture. */
  readonly subscribe: boolean;
  /** Is not announced to others. */
  readonly hidden: boolean;
}

const listener = { inHall: false, subscribe: true, hidden: false };

/** Who may do what on the stage of the own conference; a hall device in sessions of its own hall only. */
export const STAGE_GRANTS: Readonly<Record<StageKind, StageGrant>> = {
  hallDevice: { ...listener, own: ['microphone', 'camera', 'screen'], invited: [], inHall: true },
  /** The one microphone track of the booth. */
  interpreter: { ...listener, own: ['microphone'], invited: [], inHall: true },
  moderator: { ...listener, own: ['microphone', 'camera'], invited: ['microphone', 'camera', 'screen'] },
  speaker: { ...listener, own: [], invited: ['microphone', 'camera', 'screen'] },
  participant: { ...listener, own: [], invited: ['microphone', 'camera'] },
};

/** Fields of LiveKit's grant that are false in every token: those left out may count as granted. */
export const STAGE_NEVER = [
  'canPublishData',
  'canUpdateOwnMetadata',
  'recorder',
  'agent',
  'roomAdmin',
  'roomCreate',
  'roomList',
  'roomRecord',
  'ingressAdmin',
  'canSubscribeMetrics',
  'canManageAgentSession',
] as const;
