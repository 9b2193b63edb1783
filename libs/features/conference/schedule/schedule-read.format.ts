import {
  mainLanguage,
  readConferenceTitles,
  readDates,
  readDays,
  readTracks,
  readZone,
} from './conference-reading.format.js';
import { Findings } from './findings.format.js';
import { HallReader } from './hall-reading.format.js';
import type { ImportedConference, ImportedSession, ImportProblem } from './imported-conference.type.js';
import { JsonAt } from './json-at.format.js';
import { SessionReader } from './session-reading.format.js';
import { firstText } from './translated-text.format.js';

/** `plan` is null exactly when one of the problems is an error: all or nothing. */
export interface ScheduleReading {
  readonly plan: ImportedConference | null;
  readonly problems: readonly ImportProblem[];
}

/**
 * Reads a programme in the `schedule.json` form of frab and pretalx, tolerantly.
 *
 * Understood beyond that form: `titles` and `abstracts` by language, `coordinator`, `interpretation`, `in_only`, `time_source` of
 * events, `venue` and `hygiene_limit` of rooms; unknown keys are ignored. Ids are stable: the same file read twice
 * gives the same plan, also where it lacks guids. Never throws, whatever the value.
 */
export function readSchedule(json: unknown): ScheduleReading {
  const findings = new Findings();
  const conference = new JsonAt(json, '$', findings).key('schedule').key('conference');
  if (!conference.isObject) {
    findings.error('missing', conference.path, 'This is no schedule.json: it has no schedule.conference.');
    return { plan: null, problems: findings.problems };
  }
  const plan = readConference(conference);
  return { plan: findings.fatal ? null : plan, problems: findings.problems };
}

function readConference(conference: JsonAt): ImportedConference | null {
  const acronym = conference.key('acronym').required('The acronym', 64);
  const zone = readZone(conference.key('time_zone_name'));
  const titles = readConferenceTitles(conference);
  if (zone === null) return null;

  const language = mainLanguage(conference, titles);
  const hallReader = new HallReader(acronym, language, firstText(titles));
  const reader = new SessionReader(acronym, zone, language);
  hallReader.readList(conference.key('rooms'));
  const days = readDays(conference, zone, (day, node) => {
    for (const [name, events] of node.key('rooms').entries()) {
      const hall = hallReader.named(name, events);
      for (const event of events.items(5_000)) reader.read(event, day, hall);
    }
  });
  const halls = [...hallReader.halls.values()];
  const trackNames = reader.sessions.map((session) => session.trackName);
  const sessions = inOrder(reader.sessions, new Map(halls.map((hall, position) => [hall.guid, position])));
  return {
    acronym,
    titles,
    zone,
    ...readDates(conference, days, zone),
    venues: [...new Set(halls.map((hall) => hall.venue))],
    halls,
    days,
    tracks: readTracks(conference.key('tracks'), language, trackNames),
    sessions,
  };
}

function inOrder(sessions: readonly ImportedSession[], halls: ReadonlyMap<string, number>): ImportedSession[] {
  const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  const hallOf = (session: ImportedSession): number => halls.get(session.hallGuid) ?? 0;
  return [...sessions].sort((a, b) => byText(a.startAt, b.startAt) || hallOf(a) - hallOf(b) || byText(a.guid, b.guid));
}
