import { Injectable } from '@nestjs/common';
import type { Translated } from '#contract';
import { refuse, UnitOfWork } from '#kernel';
import { ConferenceStore } from '#features/conference';
import { ReleasedProgrammeStore, type ReleasedSession } from '#features/session';
import { attendanceCsv, type AttendanceCsvRow } from './attendance-csv.format.js';
import { AttendanceExportReading } from './attendance-export-reading.service.js';
import type { ListedPerson } from './attendance.store.js';
import type { Attendance } from './evidence.type.js';

/** The file that proves who was where. */
export interface AttendanceFile {
  /** E.g. `kaluga-2021-attendance.csv`. */
  name: string;
  /** UTF-8 with byte order mark. */
  csv: string;
}

/** Writes the attendance of a whole conference. */
@Injectable()
export class AttendanceExportService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly conferences: ConferenceStore,
    private readonly programme: ReleasedProgrammeStore,
    private readonly reading: AttendanceExportReading,
  ) {}

  /** A line per person and session, sessions in order of time. @throws {Refused} conference/not_found, release/none */
  async csv(conferenceId: string): Promise<AttendanceFile> {
    const conference = (await this.conferences.find(conferenceId)) ?? refuse('conference/not_found');
    const { programme } = (await this.programme.latest(conferenceId)) ?? refuse('release/none');
    const { sessions, people } = await this.work.read((tx) => this.reading.read(tx, { conferenceId, programme }));
    const rows = sessions.flatMap(({ session, seconds, attendance }) =>
      attendance
        .flatMap((one): AttendanceCsvRow[] => {
          const person = people.get(one.personId);
          return person ? [rowOf(conference.acronym, programme.zone, session, seconds, person, one)] : [];
        })
        .sort((a, b) => a.familyName.localeCompare(b.familyName) || a.givenName.localeCompare(b.givenName)),
    );
    return { name: `${conference.acronym}-attendance.csv`, csv: attendanceCsv(rows) };
  }
}

function rowOf(
  acronym: string,
  zone: string,
  session: ReleasedSession,
  sessionSeconds: number,
  person: ListedPerson,
  attendance: Attendance,
): AttendanceCsvRow {
  return {
    ...{ conference: acronym, zone, sessionSeconds, attendance },
    ...{ sessionCode: session.code, sessionTitle: inLanguage(session.titles, session.language) },
    ...{ personExternalId: person.externalId, familyName: person.familyName, givenName: person.givenName },
    ...{ delegation: person.delegation, town: inLanguage(person.town ?? {}, person.language) || null },
  };
}

/** A text in this language, else in any that there is. */
function inLanguage(text: Translated, language: string): string {
  return text[language] ?? Object.values(text).find((one) => one !== undefined) ?? '';
}
