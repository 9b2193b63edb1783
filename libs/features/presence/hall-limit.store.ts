import { Injectable } from '@nestjs/common';
import type { Transaction } from '#kernel';

const LIMIT = 'id, coalesce(hygiene_limit, capacity) AS "limit"';

/** How many people halls let in at once: hygiene limit, else capacity, else null. As of now, outside releases. */
@Injectable()
export class HallLimitStore {
  async ofHalls(tx: Transaction, hallIds: readonly string[]): Promise<Map<string, number | null>> {
    return toMap(await tx.query(`SELECT ${LIMIT} FROM hall WHERE id = ANY($1::uuid[])`, [hallIds]));
  }

  /**
   * The same for halls of this conference, locked until the transaction ends and always in the same order: whoever
   * counts against the limit comes one after the other, and a new limit holds from the next one on.
   */
  async lock(tx: Transaction, conferenceId: string, hallIds: readonly string[]): Promise<Map<string, number | null>> {
    return toMap(
      await tx.query(
        `SELECT ${LIMIT} FROM hall WHERE conference_id = $1 AND id = ANY($2::uuid[]) ORDER BY id FOR NO KEY UPDATE`,
        [conferenceId, hallIds],
      ),
    );
  }
}

const toMap = (rows: { id: string; limit: number | null }[]): Map<string, number | null> =>
  new Map(rows.map((row) => [row.id, row.limit]));
