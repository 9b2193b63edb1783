import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { v7 } from 'uuid';
import type { ConferenceRole, SessionRole } from '../../libs/contract/index.js';
import { secretHash } from '../../libs/features/visit/secret.format.js';

/** Somebody who can come in at once. */
export interface TestPerson {
  id: string;
  /** Value of the visit's cookie. */
  token: string;
  visitId: string;
}

/** A released conference with one hall and one working group that runs now. */
export interface TestConference {
  id: string;
  hallId: string;
  sessionId: string;
  /** Adds a person with a confirmed device. */
  person(name: string, role?: ConferenceRole): Promise<TestPerson>;
  /** Another confirmed device of a person. */
  device(person: TestPerson): Promise<TestPerson>;
  /** Adds a delegation of this name and town and returns its id. */
  delegation(name: string): Promise<string>;
  /** Adds another working group in a hall of its own at the same time and returns its id; it is in the next release. */
  session(): Promise<string>;
  /** Gives a session role in the next release and releases. */
  appoint(person: TestPerson, role: SessionRole, sessionId?: string): Promise<void>;
}

const MINUTE = 60_000;
const wall = (at: Date): string => at.toISOString().slice(0, 16);

/** Makes a conference in UTC whose working group began an hour ago and ends in four. */
export async function makeConference(pool: pg.Pool, capacity = 40): Promise<TestConference> {
  const [id, venueId, hallId, dayId, sessionId] = [v7(), v7(), v7(), v7(), v7()];
  const now = new Date(Math.floor(Date.now() / MINUTE) * MINUTE);
  const date = wall(now).slice(0, 10);
  const titles = JSON.stringify({ de: 'Erinnerung für die Zukunft', ru: 'Память ради будущего' });
  const [startAt, endAt] = [new Date(now.getTime() - 60 * MINUTE), new Date(now.getTime() + 240 * MINUTE)];
  await pool.query(
    'INSERT INTO conference (id, acronym, titles, zone, start_date, end_date) VALUES ($1, $2, $3, $4, $5, $5)',
    [id, `test-${id}`, titles, 'UTC', date],
  );
  await pool.query('INSERT INTO venue (id, conference_id, name) VALUES ($1, $2, $3)', [venueId, id, 'Kaluga']);
  await pool.query(
    'INSERT INTO hall (id, conference_id, venue_id, guid, name, capacity, position) VALUES ($1, $2, $3, $1, $4, $5, 1)',
    [hallId, id, venueId, 'Saal 5', capacity],
  );
  await pool.query(
    'INSERT INTO day (id, conference_id, index, date, start_local, end_local) VALUES ($1, $2, 1, $3, $4, $5)',
    [dayId, id, date, `${date}T00:00`, `${date}T23:59`],
  );
  await pool.query(
    `INSERT INTO session (id, conference_id, guid, code, kind, hall_id, day_id, titles, start_local, end_local, start_at, end_at, interpretation)
     VALUES ($1, $2, $1, 'AG5', 'working-group', $3, $4, $5, $6, $7, $8, $9, '{de,ru}')`,
    [sessionId, id, hallId, dayId, titles, wall(startAt), wall(endAt), startAt, endAt],
  );
  const people: { personId: string; role: SessionRole; sessionId: string }[] = [];
  await release(pool, id, people);
  return {
    ...{ id, hallId, sessionId },
    person: (name, role) => addPerson(pool, id, name, role, hallId),
    device: (person) => addDevice(pool, id, person.id),
    delegation: (name) => addDelegation(pool, id, name),
    session: () => addSession(pool, sessionId),
    appoint: async (person, role, inSession = sessionId) => {
      people.push({ personId: person.id, role, sessionId: inSession });
      // Into the draft as well: whoever releases anew must not lose the appointment.
      await pool.query(
        `INSERT INTO session_person (session_id, person_id, role, start_at, end_at)
         SELECT id, $2, $3, start_at, end_at FROM session WHERE id = $1`,
        [inSession, person.id, role],
      );
      await release(pool, id, people);
    },
  };
}

async function addPerson(
  pool: pg.Pool,
  conferenceId: string,
  name: string,
  role: ConferenceRole | undefined,
  hallId: string,
): Promise<TestPerson> {
  const id = v7();
  const [givenName, ...rest] = name.split(' ');
  await pool.query('INSERT INTO person (id, conference_id, given_name, family_name) VALUES ($1, $2, $3, $4)', [
    id,
    conferenceId,
    givenName,
    rest.join(' '),
  ]);
  if (role)
    await pool.query('INSERT INTO person_role (person_id, role, hall_id) VALUES ($1, $2, $3)', [
      id,
      role,
      role === 'hallDevice' ? hallId : null,
    ]);
  return addDevice(pool, conferenceId, id);
}

async function addDelegation(pool: pg.Pool, conferenceId: string, name: string): Promise<string> {
  const id = v7();
  await pool.query('INSERT INTO delegation (id, conference_id, name, town) VALUES ($1, $2, $3, $4)', [
    ...[id, conferenceId, name],
    JSON.stringify({ de: name }),
  ]);
  return id;
}

async function addDevice(pool: pg.Pool, conferenceId: string, id: string): Promise<TestPerson> {
  const [visitId, token] = [v7(), randomBytes(32).toString('base64url')];
  await pool.query(
    `INSERT INTO visit (id, person_id, conference_id, token_hash, device, created_at, last_seen_at, confirmed_at)
     VALUES ($1, $2, $3, $4, 'Firefox, Linux', now(), now(), now())`,
    [visitId, id, conferenceId, secretHash(token)],
  );
  return { id, visitId, token };
}

/** Copies a session into a new hall beside its own. */
async function addSession(pool: pg.Pool, like: string): Promise<string> {
  const [id, hallId] = [v7(), v7()];
  await pool.query(
    `INSERT INTO hall (id, conference_id, venue_id, guid, name, capacity, position)
     SELECT $1::uuid, h.conference_id, h.venue_id, $1::uuid, 'Saal ' || $1::uuid, h.capacity, 2 FROM hall h JOIN session s ON s.hall_id = h.id WHERE s.id = $2`,
    [hallId, like],
  );
  await pool.query(
    `INSERT INTO session (id, conference_id, guid, code, kind, hall_id, day_id, titles, start_local, end_local, start_at, end_at)
     SELECT $1::uuid, conference_id, $1::uuid, 'AG6', kind, $2::uuid, day_id, titles, start_local, end_local, start_at, end_at FROM session WHERE id = $3`,
    [id, hallId, like],
  );
  return id;
}

/** Writes the next release from the session table, with these people in it. */
async function release(
  pool: pg.Pool,
  conferenceId: string,
  people: readonly { personId: string; role: SessionRole; sessionId: string }[],
): Promise<void> {
  const sessions = await pool.query(
    `SELECT s.id, s.code, s.kind, s.titles, s.abstracts, s.hall_id AS "hallId", NULL AS track, d.date::text AS date, s.start_local AS "startLocal",
       s.end_local AS "endLocal", s.start_at AS "startAt", s.end_at AS "endAt", s.language, s.interpretation, s.coordinator, s.in_only AS "inOnly", s.time_assumed AS "timeAssumed"
     FROM session s JOIN day d ON d.id = s.day_id WHERE s.conference_id = $1 ORDER BY s.start_at, s.code`,
    [conferenceId],
  );
  const halls = await pool.query(
    'SELECT h.id, h.name, v.name AS venue, h.description, h.capacity FROM hall h JOIN venue v ON v.id = h.venue_id WHERE h.conference_id = $1',
    [conferenceId],
  );
  const days = await pool.query('SELECT index, date::text AS date FROM day WHERE conference_id = $1 ORDER BY index', [
    conferenceId,
  ]);
  const programme = {
    zone: 'UTC',
    halls: halls.rows,
    days: days.rows,
    sessions: sessions.rows.map((session: { id: string }) => ({
      ...session,
      people: people.filter((one) => one.sessionId === session.id),
    })),
  };
  await pool.query(
    `INSERT INTO release (conference_id, number, programme, released_at)
     SELECT $1, coalesce(max(number), 0) + 1, $2, now() FROM release WHERE conference_id = $1`,
    [conferenceId, JSON.stringify(programme)],
  );
}
