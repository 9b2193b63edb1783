import { Injectable } from '@nestjs/common';
import type { Transaction } from '#kernel';

/** Letters without marks, for comparing: `Ё` and `е`, `ü` and `u`, `ł` and `l` are the same at a door. */
const plain = (text: string): string =>
  `translate(replace(regexp_replace(normalize(lower(${text}), NFKD), U&'[\\0300-\\036F]', '', 'g'), 'ß', 'ss'), 'øłđ’', 'old''')`;
/** The same with umlauts written out, as in `Mueller`. */
const written = (text: string): string =>
  plain(`replace(replace(replace(lower(normalize(${text}, NFC)), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue')`);

const WORDS = `translate(concat_ws(' ', p.given_name, p.family_name, p.given_name_cyrillic, p.family_name_cyrillic), '-', ' ')`;

/** Finds people by name. */
@Injectable()
export class DoorSearchStore {
  /**
   * Ids of people each of whose names begins with one of the words, in either script; by family name.
   * @param words none empty; letters of `LIKE` have no meaning in them
   */
  async find(tx: Transaction, conferenceId: string, words: readonly string[], most: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT p.id FROM person p
       CROSS JOIN LATERAL (SELECT ' ' || ${plain(WORDS)} AS plain, ' ' || ${written(WORDS)} AS written) name
       WHERE p.conference_id = $1
         AND NOT EXISTS (SELECT FROM person_role r WHERE r.person_id = p.id AND r.role = 'hallDevice')
         AND NOT EXISTS (SELECT FROM unnest($2::text[]) AS word
           WHERE position(' ' || ${plain('word')} IN name.plain) = 0 AND position(' ' || ${plain('word')} IN name.written) = 0)
       ORDER BY ${plain(`coalesce(nullif(p.family_name, ''), p.family_name_cyrillic, '')`)}, ${plain('p.given_name')}, p.id LIMIT $3`,
      [conferenceId, words, most],
    );
    return rows.map((row) => row.id);
  }
}
