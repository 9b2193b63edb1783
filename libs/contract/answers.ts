import type { AttendanceBoardView, SessionAttendanceView } from './views/attendance.view.js';
import type { DoorSearchView, ScanBatchView } from './views/door.view.js';
import type { HealthView } from './views/health.view.js';
import type { DraftView, PeopleImportView, ScheduleImportView } from './views/import.view.js';
import type { StageTokenView } from './views/live.view.js';
import type {
  BadgeView,
  DelegationView,
  MeView,
  OpenedLinkView,
  PersonalLinkView,
  PersonRowView,
  VisitView,
  WaitingVisitView,
} from './views/people.view.js';
import type { HallView, ProgrammeView, ReleaseView } from './views/programme.view.js';

/**
 * What the routes answer that did what they were asked to, as JSON. A route that is not here answers without a body, with
 * a file, or with a description in a form of its own. The API's description is made of this table.
 */
export interface RouteAnswers {
  'GET /api/health': HealthView;
  'GET /api/ready': HealthView;
  'POST /api/links/open': OpenedLinkView;
  'GET /api/me': MeView;
  'GET /api/me/visits': VisitView[];
  'GET /api/conferences/:conferenceId/programme': ProgrammeView;
  'GET /api/conferences/:conferenceId/draft': DraftView;
  'POST /api/conferences/:conferenceId/schedule': ScheduleImportView;
  'GET /api/conferences/:conferenceId/people': PersonRowView[];
  'POST /api/conferences/:conferenceId/people': PeopleImportView;
  'GET /api/conferences/:conferenceId/releases': ReleaseView[];
  'POST /api/conferences/:conferenceId/releases': ReleaseView;
  'PUT /api/halls/:hallId/hygiene-limit': HallView;
  'PATCH /api/sessions/:sessionId': DraftView;
  'PATCH /api/conferences/:conferenceId/sessions': DraftView;
  'PUT /api/sessions/:sessionId/roles': DraftView;
  'POST /api/sessions/:sessionId/stage-token': StageTokenView;
  'POST /api/conferences/:conferenceId/links': PersonalLinkView[];
  'POST /api/conferences/:conferenceId/badges': BadgeView[];
  'PATCH /api/people/:personId': PersonRowView;
  'GET /api/conferences/:conferenceId/delegations': DelegationView[];
  'POST /api/conferences/:conferenceId/delegations': DelegationView;
  'PUT /api/delegations/:delegationId/twins': DelegationView[];
  'POST /api/people/:personId/link': PersonalLinkView;
  'POST /api/people/:personId/badge': BadgeView;
  'GET /api/people/:personId/visits': VisitView[];
  'GET /api/conferences/:conferenceId/unconfirmed-visits': WaitingVisitView[];
  'POST /api/conferences/:conferenceId/scans': ScanBatchView;
  'GET /api/conferences/:conferenceId/door-search': DoorSearchView;
  'GET /api/conferences/:conferenceId/attendance': AttendanceBoardView;
  'GET /api/sessions/:sessionId/attendance': SessionAttendanceView;
  'POST /api/sessions/:sessionId/corrections': SessionAttendanceView;
}
