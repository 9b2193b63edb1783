import { Temporal } from 'temporal-polyfill';
import type {
  ImportedConference,
  ImportedDay,
  ImportedHall,
  ImportedSession,
  ImportedSpeaker,
} from './imported-conference.type.js';
import { firstText } from './translated-text.format.js';

type Json = Record<string, unknown>;

/** What the schema takes as a code. */
const KEY = /^[A-Z0-9]+$/;

/**
 * A plan as `schedule.json`, with every key that the published schema requires. What the form has no place for stands
 * under our own keys (see `readSchedule`), so that `readSchedule(writeSchedule(plan))` gives the plan again; with
 * `extras: false` they are left out, for programs that take nothing unknown.
 */
export function writeSchedule(plan: ImportedConference, { extras = true } = {}): Json {
  return {
    generator: { name: 'twinhall', version: '1' },
    schedule: {
      version: '1.0',
      conference: {
        acronym: extras ? plan.acronym : plainAcronym(plan.acronym),
        title: firstText(plan.titles),
        ...(extras && { titles: plan.titles }),
        start: plan.startDate,
        end: plan.endDate,
        daysCount: plan.days.length,
        timeslot_duration: '00:05',
        time_zone_name: plan.zone,
        rooms: plan.halls.map((hall) => roomOf(hall, extras)),
        tracks: plan.tracks.map(({ name, color }) => ({ name, ...(color !== null && { color }) })),
        days: plan.days.map((day) => dayOf(plan, day, extras)),
      },
    },
  };
}

function roomOf(hall: ImportedHall, extras: boolean): Json {
  const { name, guid, description, capacity, venue, hygieneLimit } = hall;
  return { name, guid, description, capacity, ...(extras && { venue, hygiene_limit: hygieneLimit }) };
}

function dayOf(plan: ImportedConference, day: ImportedDay, extras: boolean): Json {
  const rooms = plan.halls.flatMap((hall) => {
    const own = plan.sessions.filter((session) => session.dayIndex === day.index && session.hallGuid === hall.guid);
    return own.length === 0 ? [] : [[hall.name, own.map((session) => eventOf(plan, session, hall, extras))] as const];
  });
  return {
    index: day.index,
    date: day.date,
    day_start: withOffset(Temporal.PlainDateTime.from(day.startLocal).toZonedDateTime(plan.zone)),
    day_end: withOffset(Temporal.PlainDateTime.from(day.endLocal).toZonedDateTime(plan.zone)),
    rooms: Object.fromEntries(rooms),
  };
}

function eventOf(plan: ImportedConference, session: ImportedSession, hall: ImportedHall, extras: boolean): Json {
  const start = Temporal.Instant.from(session.startAt);
  const { titles, abstracts, coordinator, interpretation, externalId } = session;
  const own = {
    ...(numberOf(externalId) === null && { external_id: externalId }),
    ...{ titles, abstracts, coordinator, interpretation },
    in_only: session.inOnly,
    time_source: session.timeAssumed ? 'assumed' : 'published',
  };
  return {
    id: numberOf(externalId) ?? plan.sessions.indexOf(session) + 1,
    guid: session.guid,
    ...((extras ? session.code !== '' : KEY.test(session.code)) && { code: session.code }),
    logo: null,
    date: withOffset(start.toZonedDateTimeISO(plan.zone)),
    start: session.startLocal.slice(11),
    end: withOffset(Temporal.Instant.from(session.endAt).toZonedDateTimeISO(plan.zone)),
    duration: durationOf(start.until(Temporal.Instant.from(session.endAt)).total('minutes')),
    room: hall.name,
    slug: slugOf(`${plan.acronym}-${externalId}`),
    url: `urn:uuid:${session.guid}`,
    title: titles[session.language] ?? firstText(titles),
    subtitle: '',
    track: session.trackName,
    type: session.kind,
    language: session.language,
    abstract: abstracts[session.language] ?? firstText(abstracts),
    description: '',
    recording_license: '',
    // We know of no consent to recordings, so none is claimed.
    do_not_record: true,
    // Other programs would take an interpreter for a speaker.
    persons: session.speakers
      .filter(({ role }) => extras || role !== 'interpreter')
      .map((speaker) => personOf(speaker, extras)),
    links: [],
    attachments: [],
    ...(extras && own),
  };
}

/** The schema lets a person have a `code` of capitals and digits only; other keys need a place of our own. */
function personOf(speaker: ImportedSpeaker, extras: boolean): Json {
  const { name, externalId, role, language } = speaker;
  const key = KEY.test(externalId ?? '') ? 'code' : 'external_id';
  const known = externalId !== undefined && (extras || key === 'code');
  const own = { ...(role && { role }), ...(language && { language }) };
  return { name, public_name: name, ...(known && { [key]: externalId }), ...(extras && own) };
}

/** `id` must be a whole number above zero that is written back the same. */
function numberOf(externalId: string): number | null {
  return /^[1-9]\d{0,14}$/.test(externalId) ? Number(externalId) : null;
}

function withOffset(time: Temporal.ZonedDateTime): string {
  return time.toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

function durationOf(minutes: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function slugOf(text: string): string {
  const slug = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return slug.length > 1 ? slug : `session-${slug || '1'}`;
}

/** The schema has no hyphen before a year and no capitals. */
function plainAcronym(acronym: string): string {
  return acronym
    .toLowerCase()
    .replace(/[^a-z0-9_]+/g, '_')
    .padEnd(4, '_');
}
