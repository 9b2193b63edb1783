import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SessionState } from '#contract';
import type { Transaction } from '#kernel';
import { SCHEDULED, type Clock } from './session-clock.type.js';

interface ClockRow {
  state: SessionState;
  opened_at: Date | null;
  paused_at: Date | null;
  closed_at: Date | null;
  closed_by: 'chair' | 'itself' | null;
  pauses: { from: string; to: string }[];
}

const COLUMNS = 'state, opened_at, paused_at, closed_at, closed_by, pauses';
const toClock = (row: ClockRow | undefined): Clock =>
  row
    ? {
        state: row.state,
        openedAt: row.opened_at,
        pausedAt: row.paused_at,
        closedAt: row.closed_at,
        closedBy: row.closed_by,
        pauses: row.pauses,
      }
    : SCHEDULED;

/** Clocks of sessions. */
@Injectable()
export class SessionClockStore {
  constructor(private readonly database: DataSource) {}

  /** As this transaction sees it; a session that was never opened is scheduled. */
  async read(tx: Transaction, sessionId: string): Promise<Clock> {
    return toClock(
      (await tx.query<ClockRow>(`SELECT ${COLUMNS} FROM session_clock WHERE session_id = $1`, [sessionId]))[0],
    );
  }

  /** As committed. */
  async find(sessionId: string): Promise<Clock> {
    const rows: ClockRow[] = await this.database.query(`SELECT ${COLUMNS} FROM session_clock WHERE session_id = $1`, [
      sessionId,
    ]);
    return toClock(rows[0]);
  }

  /** States of a conference's sessions that were opened at least once. */
  async states(conferenceId: string): Promise<Record<string, SessionState>> {
    const rows: { session_id: string; state: SessionState }[] = await this.database.query(
      'SELECT session_id, state FROM session_clock WHERE conference_id = $1',
      [conferenceId],
    );
    return Object.fromEntries(rows.map((row) => [row.session_id, row.state]));
  }

  /** Clocks of a conference's sessions that were opened at least once, as this transaction sees them. */
  async ofConference(tx: Transaction, conferenceId: string): Promise<Map<string, Clock>> {
    const rows = await tx.query<ClockRow & { session_id: string }>(
      `SELECT session_id, ${COLUMNS} FROM session_clock WHERE conference_id = $1`,
      [conferenceId],
    );
    return new Map(rows.map((row) => [row.session_id, toClock(row)]));
  }

  /** Sessions of all conferences that are open or paused. */
  running(): Promise<{ sessionId: string; conferenceId: string }[]> {
    return this.database.query(
      `SELECT session_id AS "sessionId", conference_id AS "conferenceId" FROM session_clock WHERE state IN ('open', 'paused')`,
    );
  }

  async write(tx: Transaction, sessionId: string, conferenceId: string, clock: Clock): Promise<void> {
    await tx.query(
      `INSERT INTO session_clock (session_id, conference_id, ${COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (session_id) DO UPDATE SET state = $3, opened_at = $4, paused_at = $5, closed_at = $6, closed_by = $7, pauses = $8`,
      [
        sessionId,
        conferenceId,
        clock.state,
        clock.openedAt,
        clock.pausedAt,
        clock.closedAt,
        clock.closedBy,
        JSON.stringify(clock.pauses),
      ],
    );
  }
}
