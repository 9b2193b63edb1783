import { Injectable } from '@nestjs/common';
import { newId, type Transaction } from '#kernel';
import type { Frame, Touched } from './frame.type.js';
import type { ImportedConference, ImportedHall } from './schedule/imported-conference.type.js';

/** Writes what sessions stand in: conference, venues, halls, days and tracks of a draft, as a file has them. */
@Injectable()
export class FrameStore {
  /** Locks a conference until the transaction ends: drafts are changed one after the other. */
  async lock(tx: Transaction, conferenceId: string): Promise<{ acronym: string; zone: string } | null> {
    const rows = await tx.query<{ acronym: string; zone: string }>(
      'SELECT acronym, zone FROM conference WHERE id = $1 FOR UPDATE',
      [conferenceId],
    );
    return rows[0] ?? null;
  }

  async idOf(tx: Transaction, acronym: string): Promise<string | null> {
    const rows = await tx.query<{ id: string }>('SELECT id FROM conference WHERE acronym = $1', [acronym]);
    return rows[0]?.id ?? null;
  }

  /** Makes an empty conference; null when the acronym is taken. */
  async create(tx: Transaction, plan: ImportedConference): Promise<string | null> {
    const rows = await tx.query<{ id: string }>(
      `INSERT INTO conference (id, acronym, titles, zone, start_date, end_date) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (acronym) DO NOTHING RETURNING id`,
      [newId(), plan.acronym, JSON.stringify(plan.titles), plan.zone, plan.startDate, plan.endDate],
    );
    return rows[0]?.id ?? null;
  }

  /** Takes over titles, zone and dates, and the acronym when no other conference has it. Returns the acronym then valid. */
  async describe(tx: Transaction, conferenceId: string, plan: ImportedConference): Promise<string> {
    const rows = await tx.query<{ acronym: string }>(
      `UPDATE conference c SET titles = $2, zone = $3, start_date = $4, end_date = $5,
         acronym = CASE WHEN EXISTS (SELECT 1 FROM conference o WHERE o.acronym = $6 AND o.id <> c.id) THEN c.acronym ELSE $6 END
       WHERE id = $1 RETURNING acronym`,
      [conferenceId, JSON.stringify(plan.titles), plan.zone, plan.startDate, plan.endDate, plan.acronym],
    );
    return rows[0]?.acronym ?? plan.acronym;
  }

  /** Makes the frame like the plan's. Halls that the plan lacks leave the draft; limits of halls that are there stay. */
  async write(tx: Transaction, conferenceId: string, plan: ImportedConference): Promise<Frame> {
    const venues = await this.venues(tx, conferenceId, plan.venues);
    const { ids: halls, touched } = await this.halls(tx, conferenceId, plan.halls, venues);
    const days = await this.days(tx, conferenceId, plan);
    const tracks = await this.tracks(tx, conferenceId, plan);
    return { halls, days, tracks, hallsTouched: touched };
  }

  /** Takes away what nothing stands in any more: call after the sessions were written. */
  async sweep(tx: Transaction, conferenceId: string, plan: ImportedConference): Promise<void> {
    const used = (column: string, of: string): string =>
      `EXISTS (SELECT 1 FROM session s WHERE s.${column} = ${of}.id AND s.removed_at IS NULL)`;
    await tx.query(`DELETE FROM day d WHERE conference_id = $1 AND index > $2 AND NOT ${used('day_id', 'd')}`, [
      conferenceId,
      plan.days.length,
    ]);
    await tx.query(
      `DELETE FROM track t WHERE conference_id = $1 AND name <> ALL($2::text[]) AND NOT ${used('track_id', 't')}`,
      [conferenceId, plan.tracks.map((track) => track.name)],
    );
    await tx.query(
      'DELETE FROM venue v WHERE conference_id = $1 AND NOT EXISTS (SELECT 1 FROM hall h WHERE h.venue_id = v.id)',
      [conferenceId],
    );
    await tx.query(
      `UPDATE hall h SET removed_at = $3 WHERE conference_id = $1 AND removed_at IS NULL AND guid <> ALL($2::uuid[])
         AND NOT ${used('hall_id', 'h')}`,
      [conferenceId, plan.halls.map((hall) => hall.guid), tx.now],
    );
  }

  private async venues(tx: Transaction, conferenceId: string, names: readonly string[]): Promise<Map<string, string>> {
    const rows = await tx.query<{ id: string; name: string }>(
      `INSERT INTO venue (id, conference_id, name)
       SELECT id, $1, name FROM unnest($2::uuid[], $3::text[]) AS given(id, name)
       ON CONFLICT (conference_id, name) DO UPDATE SET name = excluded.name RETURNING id, name`,
      [conferenceId, names.map(newId), names],
    );
    return new Map(rows.map((row) => [row.name, row.id]));
  }

  private async halls(
    tx: Transaction,
    conferenceId: string,
    halls: readonly ImportedHall[],
    venues: ReadonlyMap<string, string>,
  ): Promise<{ ids: Map<string, string>; touched: Touched }> {
    const given = halls.map((hall, position) => ({ ...hall, id: newId(), venueId: venues.get(hall.venue), position }));
    const rows = await tx.query<{ added: boolean }>(
      `INSERT INTO hall (id, conference_id, venue_id, guid, name, description, capacity, hygiene_limit, position)
       SELECT id, $1, "venueId", guid, name, description, capacity, "hygieneLimit", position
       FROM jsonb_to_recordset($2) AS given(id uuid, "venueId" uuid, guid uuid, name text, description text, capacity int4,
         "hygieneLimit" int4, position int4)
       ON CONFLICT (conference_id, guid) DO UPDATE SET venue_id = excluded.venue_id, name = excluded.name,
         description = excluded.description, capacity = excluded.capacity, position = excluded.position, removed_at = NULL
       WHERE (hall.venue_id, hall.name, hall.description, hall.capacity, hall.position, hall.removed_at)
         IS DISTINCT FROM (excluded.venue_id, excluded.name, excluded.description, excluded.capacity, excluded.position, NULL)
       RETURNING (xmax = 0) AS added`,
      [conferenceId, JSON.stringify(given)],
    );
    const added = rows.filter((row) => row.added).length;
    const known = await tx.query<{ id: string; guid: string; here: boolean }>(
      'SELECT id, guid, removed_at IS NULL AS here FROM hall WHERE conference_id = $1',
      [conferenceId],
    );
    const guids = new Set(halls.map((hall) => hall.guid));
    const removed = known.filter((hall) => hall.here && !guids.has(hall.guid)).length;
    const touched = { added, changed: rows.length - added, unchanged: halls.length - rows.length, removed };
    return { ids: new Map(known.map((hall) => [hall.guid, hall.id])), touched };
  }

  private async days(tx: Transaction, conferenceId: string, plan: ImportedConference): Promise<Map<number, string>> {
    const rows = await tx.query<{ id: string; index: number }>(
      `INSERT INTO day (id, conference_id, index, date, start_local, end_local)
       SELECT id, $1, index, date, "startLocal", "endLocal"
       FROM jsonb_to_recordset($2) AS given(id uuid, index int4, date date, "startLocal" text, "endLocal" text)
       ON CONFLICT (conference_id, index) DO UPDATE SET date = excluded.date, start_local = excluded.start_local,
         end_local = excluded.end_local RETURNING id, index`,
      [conferenceId, JSON.stringify(plan.days.map((day) => ({ ...day, id: newId() })))],
    );
    return new Map(rows.map((row) => [row.index, row.id]));
  }

  private async tracks(tx: Transaction, conferenceId: string, plan: ImportedConference): Promise<Map<string, string>> {
    const rows = await tx.query<{ id: string; name: string }>(
      `INSERT INTO track (id, conference_id, name, color, position)
       SELECT id, $1, name, color, position FROM jsonb_to_recordset($2) AS given(id uuid, name text, color text, position int4)
       ON CONFLICT (conference_id, name) DO UPDATE SET color = excluded.color, position = excluded.position
       RETURNING id, name`,
      [conferenceId, JSON.stringify(plan.tracks.map((track, position) => ({ ...track, position, id: newId() })))],
    );
    return new Map(rows.map((row) => [row.name, row.id]));
  }
}
