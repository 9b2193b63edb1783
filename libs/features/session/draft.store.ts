import { Injectable } from '@nestjs/common';
import type { Translated } from '#contract';
import type { Transaction } from '#kernel';
import type { DraftRow } from './draft-row.type.js';

const COLUMNS = `s.id, s.conference_id AS "conferenceId", s.guid, s.external_id AS "externalId", s.code, s.kind, s.hall_id AS "hallId",
  s.track_id AS "trackId", s.day_id AS "dayId", s.titles, s.abstracts, s.start_local AS "startLocal", s.end_local AS "endLocal",
  s.start_at AS "startAt", s.end_at AS "endAt", s.language, s.interpretation, s.coordinator, s.in_only AS "inOnly", s.time_assumed AS "timeAssumed"`;

/** Columns that an import and an edit may change, with the type each has in a JSON record. */
const CONTENT = [
  ...['external_id text', 'code text', 'kind text', 'hall_id uuid', 'track_id uuid', 'day_id uuid', 'titles jsonb'],
  ...['abstracts jsonb', 'start_local text', 'end_local text', 'start_at timestamptz', 'end_at timestamptz'],
  ...['language text', 'interpretation text[]', 'coordinator text', 'in_only bool', 'time_assumed bool'],
];
const NAMES = CONTENT.map((column) => column.split(' ')[0]!);
const list = (prefix: string): string => NAMES.map((name) => prefix + name).join(', ');

/** Sessions of drafts. */
@Injectable()
export class DraftStore {
  /** In the order of the programme. */
  async sessions(tx: Transaction, conferenceId: string): Promise<DraftRow[]> {
    return tx.query<DraftRow>(
      `SELECT ${COLUMNS} FROM session s JOIN hall h ON h.id = s.hall_id
       WHERE s.conference_id = $1 AND s.removed_at IS NULL ORDER BY s.start_at, h.position, s.guid`,
      [conferenceId],
    );
  }

  async session(tx: Transaction, sessionId: string): Promise<DraftRow | null> {
    const rows = await tx.query<DraftRow>(`SELECT ${COLUMNS} FROM session s WHERE s.id = $1 AND s.removed_at IS NULL`, [
      sessionId,
    ]);
    return rows[0] ?? null;
  }

  /** Stores sessions, by guid. Rows that are already so are not written. */
  async write(
    tx: Transaction,
    conferenceId: string,
    rows: readonly Omit<DraftRow, 'conferenceId'>[],
  ): Promise<{ added: number; changed: number }> {
    const written = await tx.query<{ added: boolean }>(
      `INSERT INTO session (conference_id, id, guid, ${list('')})
       SELECT $1, id, guid, ${list('')} FROM jsonb_to_recordset($2) AS given(id uuid, guid uuid, ${CONTENT.join(', ')})
       ON CONFLICT (conference_id, guid) DO UPDATE SET (${list('')}, removed_at) = (SELECT ${list('excluded.')}, NULL::timestamptz)
       WHERE (${list('session.')}, session.removed_at) IS DISTINCT FROM (${list('excluded.')}, NULL)
       RETURNING (xmax = 0) AS added`,
      [conferenceId, JSON.stringify(rows.map(toRecord))],
    );
    const added = written.filter((row) => row.added).length;
    return { added, changed: written.length - added };
  }

  /** Takes sessions out of the draft, unless they were opened; tells which and whether they stay. */
  async remove(
    tx: Transaction,
    conferenceId: string,
    except: readonly string[],
  ): Promise<{ code: string; titles: Translated; kept: boolean }[]> {
    const missing = await tx.query<{ id: string; code: string; titles: Translated; kept: boolean }>(
      `SELECT s.id, s.code, s.titles, EXISTS (SELECT 1 FROM session_clock c WHERE c.session_id = s.id) AS kept
       FROM session s WHERE s.conference_id = $1 AND s.removed_at IS NULL AND s.guid <> ALL($2::uuid[]) ORDER BY s.start_at`,
      [conferenceId, except],
    );
    const gone = missing.filter((session) => !session.kept).map((session) => session.id);
    if (gone.length > 0) {
      await tx.query('UPDATE session SET removed_at = $2 WHERE id = ANY($1::uuid[])', [gone, tx.now]);
      await tx.query('DELETE FROM session_person WHERE session_id = ANY($1::uuid[])', [gone]);
      await tx.query('DELETE FROM assignment WHERE session_id = ANY($1::uuid[])', [gone]);
    }
    return missing.map(({ code, titles, kept }) => ({ code, titles, kept }));
  }

  /** Wall times of sessions that an import left alone, in the conference's new zone: their instants stay. */
  async rezone(tx: Transaction, conferenceId: string, except: readonly string[], zone: string): Promise<void> {
    const local = (column: string): string => `to_char(${column} AT TIME ZONE $3, 'YYYY-MM-DD"T"HH24:MI')`;
    await tx.query(
      `UPDATE session SET start_local = ${local('start_at')}, end_local = ${local('end_at')}
       WHERE conference_id = $1 AND guid <> ALL($2::uuid[])`,
      [conferenceId, except, zone],
    );
  }

  /** Session ids of a conference's draft by guid. */
  async idsByGuid(tx: Transaction, conferenceId: string): Promise<Map<string, string>> {
    const rows = await tx.query<{ id: string; guid: string }>('SELECT id, guid FROM session WHERE conference_id = $1', [
      conferenceId,
    ]);
    return new Map(rows.map((row) => [row.guid, row.id]));
  }
}

/** Keys as the columns are called. */
function toRecord(row: Omit<DraftRow, 'conferenceId'>): Record<string, unknown> {
  const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [snake(name), value]));
}
