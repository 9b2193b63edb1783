import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ConferenceRole, PersonTag } from '#contract';
import type { Transaction } from '#kernel';
import { toPersonTag, type PersonTagRow } from './person-tag.view.js';

const TAGS = `SELECT p.id, p.given_name, p.family_name, p.given_name_cyrillic, p.family_name_cyrillic, p.language, d.town
  FROM person p LEFT JOIN delegation d ON d.id = p.delegation_id WHERE p.id = ANY($1::uuid[])`;

/** A person in the own conference. */
export interface Standing<R = ConferenceRole> {
  conferenceId: string;
  roles: ReadonlySet<R>;
  /** Of a hall device: the hall it stands in. */
  hallId: string | null;
}

/** Organisers and stewards take part as well; a hall device is a machine and does not. */
function withParticipant(given: readonly (ConferenceRole | null)[]): ReadonlySet<ConferenceRole> {
  const roles = given.map((role) => role ?? 'participant');
  if (roles.length > 0 && !roles.includes('hallDevice')) roles.push('participant');
  return new Set(roles);
}

/** People as others read them. */
@Injectable()
export class PersonStore {
  constructor(private readonly database: DataSource) {}

  /**
   * Tags by person id; unknown ids are missing.
   * @param tx the running transaction, if any: inside one a second connection must never be taken from the pool
   */
  async tags(personIds: readonly string[], tx?: Transaction): Promise<Map<string, PersonTag>> {
    if (personIds.length === 0) return new Map();
    const parameters = [[...new Set(personIds)]];
    const rows: PersonTagRow[] = tx ? await tx.query(TAGS, parameters) : await this.database.query(TAGS, parameters);
    return new Map(rows.map((row) => [row.id, toPersonTag(row)]));
  }

  /** Roles of the conference; a person without any is a participant, an unknown person has none at all. */
  async roles(personId: string): Promise<ReadonlySet<ConferenceRole>> {
    const rows: { role: ConferenceRole | null }[] = await this.database.query(
      'SELECT r.role FROM person p LEFT JOIN person_role r ON r.person_id = p.id WHERE p.id = $1',
      [personId],
    );
    return withParticipant(rows.map((row) => row.role));
  }

  /** What a person is in the own conference, and the hall of a hall device; null for an unknown id. */
  async standing(tx: Transaction, personId: string): Promise<Standing | null> {
    const rows = await tx.query<{ conference_id: string; role: ConferenceRole | null; hall_id: string | null }>(
      `SELECT p.conference_id, r.role, r.hall_id FROM person p LEFT JOIN person_role r ON r.person_id = p.id
       WHERE p.id = $1`,
      [personId],
    );
    const [first] = rows;
    if (!first) return null;
    const hallId = rows.find((row) => row.role === 'hallDevice')?.hall_id ?? null;
    return { conferenceId: first.conference_id, roles: withParticipant(rows.map((row) => row.role)), hallId };
  }

  /** Conference of a person; null for an unknown id. */
  async conferenceOf(personId: string): Promise<string | null> {
    const rows: { conference_id: string }[] = await this.database.query(
      'SELECT conference_id FROM person WHERE id = $1',
      [personId],
    );
    return rows[0]?.conference_id ?? null;
  }

  /** Which of these ids name nobody of the conference. */
  async strangers(tx: Transaction, conferenceId: string, personIds: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT given.id FROM unnest($2::uuid[]) AS given(id)
       WHERE NOT EXISTS (SELECT 1 FROM person p WHERE p.id = given.id AND p.conference_id = $1)`,
      [conferenceId, personIds],
    );
    return rows.map((row) => row.id);
  }
}
