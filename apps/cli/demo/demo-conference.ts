import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UnitOfWork } from '#kernel';
import { ConferenceStore } from '#features/conference';
import { PeopleStore, readTwinnings, TwinningImportService, type ImportedTwinning } from '#features/person';
import {
  DraftReadingService,
  PeopleFileService,
  ProgrammeImportService,
  ReleasedProgrammeStore,
  ReleaseService,
  SessionAppointService,
  SessionClockService,
  type ReleasedSession,
  type SessionScope,
} from '#features/session';
import type { CliServices } from '../services/with-services.js';
import { PROJECT_ROOT } from '../start/project-root.js';
import { castOf } from './cast.js';
import { demoAppointments } from './demo-appointments.js';

const ACRONYM = 'kaluga-demo';
/** The working group that is open. */
const LIVE = 'AG5';
const HALF_HOUR = 30 * 60_000;

/** A demo conference whose working groups run now. */
export interface DemoConference {
  id: string;
  acronym: string;
  isNew: boolean;
  /** The working group that was opened. */
  session: ReleasedSession;
  /** When its planned time ends. */
  endAt: Date;
  /** Person ids by the demo's own keys. */
  people: ReadonlyMap<string, string>;
}

const fileOf = (name: string): string => readFileSync(join(PROJECT_ROOT, 'apps/cli/demo', name), 'utf8');

/** The pairs of towns that come to the demo. */
export const demoPairs = (): ImportedTwinning[] => readTwinnings(fileOf('twinnings.csv'));

/** The last full half hour that is at least half an hour ago: people have arrived by then. */
export const blockStart = (now: Date): Date =>
  new Date(Math.floor((now.getTime() - HALF_HOUR) / HALF_HOUR) * HALF_HOUR);

/** The demo conference that runs now, made when there is none; those whose working groups are over stay as they are. */
export async function currentDemo(services: CliServices, now: Date): Promise<DemoConference> {
  const { latest, free } = await acronyms(services.get(ConferenceStore));
  const running = latest === null ? null : await demoOf(services, latest, false);
  if (running && running.endAt > now) return running;
  const conferenceId = await makeDemo(services, free, now);
  return (await demoOf(services, { id: conferenceId, acronym: free }, true))!;
}

/** The demo made last, and the name of the next one. */
async function acronyms(
  conferences: ConferenceStore,
): Promise<{ latest: { id: string; acronym: string } | null; free: string }> {
  let latest: { id: string; acronym: string } | null = null;
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? ACRONYM : `${ACRONYM}-${number}`;
    const found = await conferences.findByAcronym(free);
    if (!found) return { latest, free };
    latest = found;
  }
}

async function demoOf(
  { get }: CliServices,
  { id, acronym }: { id: string; acronym: string },
  isNew: boolean,
): Promise<DemoConference | null> {
  const release = await get(ReleasedProgrammeStore).latest(id);
  const session = release?.programme.sessions.find((one) => one.code === LIVE);
  if (!session) return null;
  const stored = await get(UnitOfWork).read((tx) => get(PeopleStore).people(tx, id));
  const people = new Map(stored.flatMap((person) => (person.externalId ? [[person.externalId, person.id]] : [])));
  return { id, acronym, isNew, session, endAt: new Date(session.endAt), people };
}

/** Programme, people, roles, release 1, and AG 5 open: the same way as an organiser does it. */
async function makeDemo({ get }: CliServices, acronym: string, now: Date): Promise<string> {
  const schedule: unknown = JSON.parse(fileOf('kaluga-2021.schedule.json'));
  const shiftTo = blockStart(now).toISOString();
  const { conferenceId } = await get(ProgrammeImportService).byAcronym(schedule, { acronym, shiftTo });
  const pairs = demoPairs();
  await get(TwinningImportService).take(conferenceId, pairs);
  const halls = await get(ConferenceStore).halls(conferenceId);
  // The names of all the invented people are large: only who makes a demo loads them.
  const { demoPeople } = await import('./demo-people.js');
  const people = demoPeople(
    pairs,
    halls.map((hall) => hall.name),
  );
  const rows = people.map((person, at) => ({ line: at + 1, person }));
  const { ids } = await get(PeopleFileService).take(conferenceId, rows, false);
  const { sessions } = await get(UnitOfWork).read((tx) => get(DraftReadingService).read(tx, conferenceId));
  for (const { sessionId, people: appointed } of demoAppointments(sessions, ids, castOf(pairs.length)))
    await get(SessionAppointService).appoint(conferenceId, sessionId, appointed);
  await get(ReleaseService).publish(conferenceId, null, 'Demo');
  await openSession(get, conferenceId);
  return conferenceId;
}

/** As its chair would do it. */
async function openSession(get: CliServices['get'], conferenceId: string): Promise<void> {
  const { programme } = (await get(ReleasedProgrammeStore).latest(conferenceId))!;
  const session = programme.sessions.find((one) => one.code === LIVE)!;
  const scope: SessionScope = { session, programme, conferenceId, roles: new Set(['moderator']), audience: 'chair' };
  await get(UnitOfWork).run((tx) => get(SessionClockService).take(tx, scope, 'open'));
}
