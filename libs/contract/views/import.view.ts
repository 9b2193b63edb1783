import type { ProblemView } from '../errors.js';
import type { Translated } from '../limits.js';
import type { ProgrammeView, ReleaseChangeView, WarningView } from './programme.view.js';

/** How many things of one kind an import touches. Unchanged ones are exactly as the file has them. */
export interface ImportCounts {
  added: number;
  changed: number;
  unchanged: number;
  /** In the draft before, not in the file: out of the draft now. */
  removed: number;
}

/** Answer of `POST /api/conferences/:conferenceId/schedule`. */
export interface ScheduleImportView {
  /** True: this is what would happen; nothing was stored. */
  dryRun: boolean;
  conferenceId: string;
  /** Acronym of the conference from now on; the file's, unless another conference has it. */
  acronym: string;
  sessions: ImportCounts;
  halls: ImportCounts;
  /** Moderators, speakers and interpreters in sessions. */
  roles: { added: number; removed: number };
  /** People whom the file names and nobody knew. */
  peopleAdded: number;
  /** Sessions that the file lacks: out of the draft, or kept because they were opened already. */
  missing: { code: string; titles: Translated; kept: boolean }[];
  /** What was taken otherwise than the file says. */
  warnings: ProblemView[];
}

/** Answer of `POST /api/conferences/:conferenceId/people`. Nobody is removed by an import. */
export interface PeopleImportView {
  dryRun: boolean;
  people: Omit<ImportCounts, 'removed'>;
  delegationsAdded: number;
  /** Roles in sessions that are new, and interpreters who change their booth. */
  roles: { added: number; changed: number };
  /** What the bytes were taken for, e.g. `windows-1251`; null when the file came as text. */
  encoding: string | null;
  /** What stands between the cells: comma, semicolon, tab, or what a line `sep=` says. */
  delimiter: string;
  /** Heads of columns that are not ours; their cells were not read. */
  ignoredColumns: string[];
}

/** Answer of `GET /api/conferences/:conferenceId/draft`: the programme as it is planned. */
export interface DraftView {
  /** People of sessions included; `conference.release` is the release in force, `live` is empty. */
  programme: ProgrammeView;
  /** The draft is the release in force: a new one would be refused with `release/unchanged`. */
  unchanged: boolean;
  /** What the next release would change, session by session. */
  changes: ReleaseChangeView[];
  warnings: WarningView[];
}
