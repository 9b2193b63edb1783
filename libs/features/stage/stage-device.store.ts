import { Injectable } from '@nestjs/common';
import type { Transaction } from '#kernel';
import type { DeviceRow } from './stage-device.type.js';

const COLUMNS = `sid, session_id AS "sessionId", person_id AS "personId", visit_id AS "visitId", kind, language,
  room_sid AS "roomSid", tracks, tracks_at AS "tracksAt", joined_at AS "joinedAt", last_seen_at AS "lastSeenAt",
  left_at AS "leftAt", missed`;

/** Devices in rooms, as far as we were told. */
@Injectable()
export class StageDeviceStore {
  /** Those of these connections that are known. */
  async find(tx: Transaction, sids: readonly string[]): Promise<Map<string, DeviceRow>> {
    const rows = await tx.query<DeviceRow>(`SELECT ${COLUMNS} FROM stage_device WHERE sid = ANY($1::text[])`, [sids]);
    return new Map(rows.map((row) => [row.sid, row]));
  }

  /** Devices that are there. */
  present(tx: Transaction, sessionId: string): Promise<DeviceRow[]> {
    return tx.query<DeviceRow>(
      `SELECT ${COLUMNS} FROM stage_device WHERE session_id = $1 AND left_at IS NULL ORDER BY joined_at`,
      [sessionId],
    );
  }

  async isThere(tx: Transaction, sessionId: string, personId: string): Promise<boolean> {
    const rows = await tx.query(
      'SELECT 1 FROM stage_device WHERE session_id = $1 AND person_id = $2 AND left_at IS NULL LIMIT 1',
      [sessionId, personId],
    );
    return rows.length > 0;
  }

  /** Stores what is known of these devices, in one statement. */
  async put(tx: Transaction, rows: readonly DeviceRow[]): Promise<void> {
    if (rows.length === 0) return;
    await tx.query(
      `INSERT INTO stage_device (sid, session_id, person_id, visit_id, kind, language, room_sid, tracks, tracks_at, joined_at, last_seen_at, left_at, missed)
       SELECT "sid", "sessionId", "personId", "visitId", "kind", "language", "roomSid", "tracks", "tracksAt", "joinedAt", "lastSeenAt", "leftAt", "missed"
       FROM jsonb_to_recordset($1::jsonb) AS device ("sid" text, "sessionId" uuid, "personId" uuid, "visitId" uuid, "kind" text, "language" text,
         "roomSid" text, "tracks" jsonb, "tracksAt" timestamptz, "joinedAt" timestamptz, "lastSeenAt" timestamptz,
         "leftAt" timestamptz, "missed" int)
       ON CONFLICT (sid) DO UPDATE SET tracks = excluded.tracks, tracks_at = excluded.tracks_at, joined_at = excluded.joined_at,
         last_seen_at = excluded.last_seen_at, left_at = excluded.left_at, missed = excluded.missed`,
      [JSON.stringify(rows)],
    );
  }

  /** LiveKit made the room anew: whoever was in an older one left at the last evidence. */
  async closeOtherRooms(tx: Transaction, sessionId: string, roomSid: string): Promise<void> {
    await tx.query(
      'UPDATE stage_device SET left_at = last_seen_at WHERE session_id = $1 AND room_sid <> $2 AND left_at IS NULL',
      [sessionId, roomSid],
    );
  }
}
