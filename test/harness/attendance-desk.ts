import { parse } from 'csv-parse/sync';
import type { AttendanceBoardView, SessionAttendanceView } from '../../libs/contract/index.js';
import { makeConference, type TestConference, type TestPerson } from '../factories/conference.factory.js';
import { TestLedger } from '../factories/ledger.factory.js';
import { TestBrowser } from './browser-fetch.js';
import type { SuiteDatabase } from './database.js';
import type { RunningService } from './services.js';

const MINUTE = 60_000;

/** The desk where attendance is read: a conference whose session was planned from three hours ago for two hours. */
export interface AttendanceDesk {
  conference: TestConference;
  /** Minute 0 is the planned start. */
  ledger: TestLedger;
  organiser: TestBrowser;
  steward: TestBrowser;
  chair: TestPerson;
  view(personId?: string, from?: TestBrowser): Promise<SessionAttendanceView>;
  /** Proved and possible seconds; null for somebody who is not in the list. */
  seconds(person: TestPerson): Promise<[number, number] | null>;
  csv(): Promise<Record<string, string>[]>;
  board(): Promise<AttendanceBoardView>;
}

export async function openDesk(database: SuiteDatabase, service: RunningService): Promise<AttendanceDesk> {
  const conference = await makeConference(database.pool);
  const base = new Date(Math.floor(Date.now() / MINUTE) * MINUTE - 180 * MINUTE);
  const ledger = new TestLedger(database.pool, conference, base);
  const organiser = new TestBrowser(service.url, (await conference.person('Julia Kessler', 'organiser')).token);
  const steward = new TestBrowser(service.url, (await conference.person('Natalja Orlowa', 'steward')).token);
  const chair = await conference.person('Henrike Lauterbach');
  await ledger.plan(conference.sessionId, 0, 120);
  await conference.appoint(chair, 'moderator');
  const read = async (from: TestBrowser, path: string): Promise<unknown> => {
    const answer = await from.get(path);
    if (answer.status !== 200) throw new Error(`refused: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const view: AttendanceDesk['view'] = async (personId, from = steward) => {
    const query = personId ? `?personId=${personId}` : '';
    return (await read(from, `/api/sessions/${conference.sessionId}/attendance${query}`)) as SessionAttendanceView;
  };
  return {
    ...{ conference, ledger, organiser, steward, chair, view },
    seconds: async (person) => {
      const found = (await view()).people.find((one) => one.person.id === person.id);
      return found ? [found.seconds.proved, found.seconds.possible] : null;
    },
    csv: async () => {
      const text = await read(organiser, `/api/conferences/${conference.id}/attendance.csv`);
      return parse(text as string, { bom: true, columns: true });
    },
    board: async () => (await read(steward, `/api/conferences/${conference.id}/attendance`)) as AttendanceBoardView,
  };
}
