import { randomBytes, type KeyObject } from 'node:crypto';
import type pg from 'pg';
import { v7 } from 'uuid';
import { mintBadge } from '../../libs/features/person/badge.format.js';

/** Prints a badge for somebody and returns the text of its QR code. */
export async function printBadge(
  pool: pg.Pool,
  conferenceId: string,
  personId: string,
  key: KeyObject,
): Promise<string> {
  const { text, secretHash } = mintBadge(conferenceId, key, randomBytes);
  await pool.query('INSERT INTO badge (id, person_id, secret_hash, code, issued_at) VALUES ($1, $2, $3, $4, now())', [
    v7(),
    personId,
    secretHash,
    text,
  ]);
  return text;
}
