import type { Place } from '../roles.js';
import type { PresenceCounts } from './live.view.js';
import type { PersonTag } from './people.view.js';
import type { SessionState } from './programme.view.js';

/** Somebody present at one moment of a session. `away` is not in the hall. */
export interface CoursePointView {
  at: string;
  hall: number;
  away: number;
}

/** One session on the attendance board. */
export interface BoardSessionView extends PresenceCounts {
  sessionId: string;
  hallId: string;
  state: SessionState;
  /** Persons present at each step since it began, oldest first; at most 60 points. Empty before it begins. */
  course: CoursePointView[];
}

/** Answer of `GET /api/conferences/:conferenceId/attendance?day=YYYY-MM-DD`; without `day`, the venue's today. */
export interface AttendanceBoardView {
  now: string;
  /** Local date of the sessions. */
  day: string;
  /** Persons of the conference, hall devices aside. */
  people: number;
  /** Distinct persons over all running sessions. */
  hall: number;
  remote: number;
  total: number;
  /** Sum of the limits of the halls with a running session; null when one of them has none. */
  limit: number | null;
  sessions: BoardSessionView[];
}

export const ATTENDANCE_FLAGS = [
  'two_places',
  'in_again',
  'in_without_out',
  'out_without_in',
  'clock_doubt',
  'corrected',
] as const;
/** What somebody should look at before believing the numbers. */
export type AttendanceFlagView = (typeof ATTENDANCE_FLAGS)[number];

export const EVIDENCE_SOURCES = ['door', 'staff', 'stage', 'heartbeat'] as const;
export const EVIDENCE_KINDS = ['in', 'out', 'seen', 'manual', 'refused', 'void'] as const;

/** One row of the ledger, as staff read it. */
export interface EvidenceView {
  id: string;
  source: (typeof EVIDENCE_SOURCES)[number];
  kind: (typeof EVIDENCE_KINDS)[number];
  at: string;
  untilAt?: string;
  mode?: Place;
  /** Row that this one stands in place of. */
  correctsId?: string;
  reason?: string;
  /** Who scanned or corrected. */
  by?: PersonTag;
  doubtMs?: number;
}

/** Seconds that are proved (certificates use them) and that are possible; possible is never less. */
export interface SecondsView {
  proved: number;
  possible: number;
}

/** One person in one session. */
export interface AttendancePersonView {
  person: PersonTag;
  mode: Place | 'both';
  seconds: SecondsView;
  byMode: Record<Place, SecondsView>;
  /** Earliest and latest evidence within the session. */
  firstAt: string;
  lastAt: string;
  sources: EvidenceView['source'][];
  flags: AttendanceFlagView[];
}

/** Answer of `GET /api/sessions/:sessionId/attendance?personId=` and of a correction. */
export interface SessionAttendanceView {
  sessionId: string;
  /** What counts: opened to closed, or as planned where nobody opened it; null before it began. */
  interval: { from: string; to: string; running: boolean; planned: boolean } | null;
  /** Seconds of it, less its pauses. */
  seconds: number;
  people: AttendancePersonView[];
  /** Only with `personId`: everything the ledger has of this person about this session, oldest first. */
  evidence?: EvidenceView[];
}

/**
 * Body of `POST /api/sessions/:sessionId/corrections`. Evidence is never changed: this is another row that names the
 * first, and the fold takes it in its place. Without `correctsId` it is an addition. Sender: organiser, steward.
 */
export interface Correction {
  /** UUID made by the client: the same correction twice is one. */
  id: string;
  /** Needed unless `correctsId` says whose row it is. */
  personId?: string;
  /** `manual` vouches for [at, untilAt); `void` takes the named row away and adds nothing. */
  kind: 'in' | 'out' | 'manual' | 'void';
  at: string;
  untilAt?: string;
  mode?: Place;
  correctsId?: string;
  reason: string;
}
