import { Injectable } from '@nestjs/common';
import type { BoothView, HallFeed } from '#contract';
import type { Transaction } from '#kernel';
import type { RunningSession } from './running-session.type.js';

/** What is known of a session's room. */
export interface RoomRow {
  epoch: number;
  roomSid: string | null;
  hallFeed: HallFeed;
  booths: BoothView[];
}

const COLUMNS = 'epoch, room_sid AS "roomSid", hall_feed AS "hallFeed", booths';
const NEW_ROOM: RoomRow = { epoch: 1, roomSid: null, hallFeed: 'none', booths: [] };

/** Rooms of sessions. */
@Injectable()
export class StageRoomStore {
  async find(tx: Transaction, sessionId: string): Promise<RoomRow> {
    const rows = await tx.query<RoomRow>(`SELECT ${COLUMNS} FROM stage_room WHERE session_id = $1`, [sessionId]);
    return rows[0] ?? NEW_ROOM;
  }

  /** Whether this session ever had a room of ours. */
  async isKnown(tx: Transaction, sessionId: string): Promise<boolean> {
    return (await tx.query('SELECT 1 FROM stage_room WHERE session_id = $1', [sessionId])).length > 0;
  }

  async write(tx: Transaction, sessionId: string, row: RoomRow): Promise<void> {
    await tx.query(
      `INSERT INTO stage_room (session_id, epoch, room_sid, hall_feed, booths) VALUES ($1, $2, $3, $4, $5::jsonb)
       ON CONFLICT (session_id) DO UPDATE SET epoch = $2, room_sid = $3, hall_feed = $4, booths = $5::jsonb`,
      [sessionId, row.epoch, row.roomSid, row.hallFeed, JSON.stringify(row.booths)],
    );
  }

  /** Sessions that are open or paused. */
  running(tx: Transaction): Promise<RunningSession[]> {
    return tx.query<RunningSession>(
      `SELECT session_id AS "sessionId", conference_id AS "conferenceId" FROM session_clock
       WHERE state IN ('open', 'paused') ORDER BY session_id`,
    );
  }
}
