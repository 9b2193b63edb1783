import { Injectable } from '@nestjs/common';
import type { Translated } from '#contract';
import type { Transaction } from '#kernel';

interface Named {
  code: string;
  titles: Translated;
}

/** Two sessions of the draft that cannot both be. `subject` is the hall's name or the person's. */
export interface Clash {
  subject: string;
  first: Named;
  second: Named;
}

interface ClashRow {
  subject: string;
  code_a: string;
  titles_a: Translated;
  code_b: string;
  titles_b: Translated;
}

const PAIR = 'a.code AS code_a, a.titles AS titles_a, b.code AS code_b, b.titles AS titles_b';
const toClash = (row: ClashRow | undefined): Clash | null =>
  row
    ? {
        subject: row.subject,
        first: { code: row.code_a, titles: row.titles_a },
        second: { code: row.code_b, titles: row.titles_b },
      }
    : null;

/**
 * Finds what the exclusion constraints would refuse at commit, before it: the constraint's error names one row only, and
 * after it nothing of the change can be looked up.
 */
@Injectable()
export class ClashStore {
  /** Two sessions in one hall at once. */
  async inHall(tx: Transaction, conferenceId: string): Promise<Clash | null> {
    const rows = await tx.query<ClashRow>(
      `SELECT h.name AS subject, ${PAIR} FROM session a
       JOIN session b ON b.hall_id = a.hall_id AND (b.start_at, b.id) > (a.start_at, a.id) AND b.removed_at IS NULL
         AND tstzrange(a.start_at, a.end_at) && tstzrange(b.start_at, b.end_at)
       JOIN hall h ON h.id = a.hall_id
       WHERE a.conference_id = $1 AND a.removed_at IS NULL ORDER BY a.start_at, b.start_at LIMIT 1`,
      [conferenceId],
    );
    return toClash(rows[0]);
  }

  /** One person who chairs two sessions at once. */
  async ofChair(tx: Transaction, conferenceId: string): Promise<Clash | null> {
    const rows = await tx.query<ClashRow>(
      `SELECT coalesce(nullif(concat_ws(' ', nullif(p.given_name, ''), nullif(p.family_name, '')), ''),
           concat_ws(' ', p.given_name_cyrillic, p.family_name_cyrillic)) AS subject, ${PAIR}
       FROM session_person x
       JOIN session_person y ON y.person_id = x.person_id AND y.role = 'moderator' AND (y.start_at, y.session_id) > (x.start_at, x.session_id)
         AND tstzrange(x.start_at, x.end_at) && tstzrange(y.start_at, y.end_at)
       JOIN session a ON a.id = x.session_id JOIN session b ON b.id = y.session_id JOIN person p ON p.id = x.person_id
       WHERE x.role = 'moderator' AND a.conference_id = $1 ORDER BY a.start_at, b.start_at LIMIT 1`,
      [conferenceId],
    );
    return toClash(rows[0]);
  }
}
