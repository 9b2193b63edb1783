import { expect } from '@jest/globals';
import type { Pool } from 'pg';
import type { CastMember } from './cast.js';

/**
 * Issues badges by the organiser's route to people of the organiser's conference.
 * @param conference its acronym
 * @param externalIds LIKE pattern of the people's external ids; everybody, also without one, when left out
 * @returns what the QR codes say, in the order of the external ids
 */
export async function issueBadges(
  organiser: CastMember,
  pool: Pool,
  conference: string,
  externalIds?: string,
): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `SELECT p.id FROM person p JOIN conference c ON c.id = p.conference_id
     WHERE c.acronym = $1 AND ($2::text IS NULL OR p.external_id LIKE $2) ORDER BY length(p.external_id), p.external_id`,
    [conference, externalIds ?? null],
  );
  const ids = rows.map(({ id }) => id);
  for (const id of ids) {
    const issue = (path: string): Promise<boolean> => fetch(path, { method: 'POST' }).then((answer) => answer.ok);
    expect(await organiser.page.evaluate(issue, `/api/people/${id}/badge`)).toBe(true);
  }
  const badges = await pool.query<{ code: string }>(
    `SELECT code FROM badge WHERE revoked_at IS NULL AND person_id = ANY($1::uuid[])
     ORDER BY array_position($1::uuid[], person_id)`,
    [ids],
  );
  return badges.rows.map(({ code }) => code);
}
