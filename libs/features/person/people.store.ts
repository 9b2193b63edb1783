import { Injectable } from '@nestjs/common';
import type { ConferenceRole } from '#contract';
import type { Transaction } from '#kernel';
import type { StoredDelegation, StoredPerson } from './stored-person.type.js';

const PERSON = `SELECT p.id, p.external_id AS "externalId", p.email, p.given_name AS "givenName", p.family_name AS "familyName",
    p.given_name_cyrillic AS "givenNameCyrillic", p.family_name_cyrillic AS "familyNameCyrillic",
    p.delegation_id AS "delegationId", p.language,
    ARRAY(SELECT r.role FROM person_role r WHERE r.person_id = p.id ORDER BY r.role) AS roles
  FROM person p`;

/** Everybody of a conference: read and written as a whole. */
@Injectable()
export class PeopleStore {
  /** By family name, then given name, as a list of people is read. */
  async people(tx: Transaction, conferenceId: string): Promise<StoredPerson[]> {
    return tx.query<StoredPerson>(
      `${PERSON} WHERE p.conference_id = $1
       ORDER BY coalesce(nullif(p.family_name, ''), p.family_name_cyrillic), p.given_name, p.id`,
      [conferenceId],
    );
  }

  /** One of them; null for an unknown id. */
  async person(tx: Transaction, conferenceId: string, personId: string): Promise<StoredPerson | null> {
    const rows = await tx.query<StoredPerson>(`${PERSON} WHERE p.conference_id = $1 AND p.id = $2`, [
      conferenceId,
      personId,
    ]);
    return rows[0] ?? null;
  }

  /** Takes away every role of the conference but these. */
  async keepRoles(tx: Transaction, personId: string, roles: readonly ConferenceRole[]): Promise<void> {
    await tx.query('DELETE FROM person_role WHERE person_id = $1 AND role <> ALL($2::text[])', [personId, roles]);
  }

  /** Removes somebody, with roles and badges. */
  async remove(tx: Transaction, personId: string): Promise<void> {
    await tx.query('DELETE FROM person WHERE id = $1', [personId]);
  }

  async delegations(tx: Transaction, conferenceId: string): Promise<StoredDelegation[]> {
    return tx.query<StoredDelegation>(
      'SELECT id, name, town, country, zone FROM delegation WHERE conference_id = $1 ORDER BY name',
      [conferenceId],
    );
  }

  /** Adds or overwrites people by id; their roles are added, none is taken. A hall device stands in the hall of its name. */
  async write(tx: Transaction, conferenceId: string, people: readonly StoredPerson[]): Promise<void> {
    const given = JSON.stringify(people);
    await tx.query(
      `INSERT INTO person (id, conference_id, external_id, email, given_name, family_name, given_name_cyrillic, family_name_cyrillic,
         delegation_id, language)
       SELECT id, $1, "externalId", email, "givenName", "familyName", "givenNameCyrillic", "familyNameCyrillic", "delegationId", language
       FROM jsonb_to_recordset($2) AS given(id uuid, "externalId" text, email text, "givenName" text, "familyName" text,
         "givenNameCyrillic" text, "familyNameCyrillic" text, "delegationId" uuid, language text)
       ON CONFLICT (id) DO UPDATE SET external_id = excluded.external_id, email = excluded.email, given_name = excluded.given_name,
         family_name = excluded.family_name, given_name_cyrillic = excluded.given_name_cyrillic,
         family_name_cyrillic = excluded.family_name_cyrillic, delegation_id = excluded.delegation_id, language = excluded.language`,
      [conferenceId, given],
    );
    await tx.query(
      `INSERT INTO person_role (person_id, role, hall_id)
       SELECT given.id, role.name, (SELECT h.id FROM hall h WHERE role.name = 'hallDevice' AND h.conference_id = $1
         AND h.removed_at IS NULL AND h.name = given."familyName" ORDER BY h.position LIMIT 1)
       FROM jsonb_to_recordset($2) AS given(id uuid, "familyName" text, roles text[]), unnest(given.roles) AS role(name)
       WHERE role.name <> 'participant' ON CONFLICT (person_id, role) DO NOTHING`,
      [conferenceId, given],
    );
  }

  /** Adds or overwrites delegations by id. */
  async writeDelegations(
    tx: Transaction,
    conferenceId: string,
    delegations: readonly StoredDelegation[],
  ): Promise<void> {
    await tx.query(
      `INSERT INTO delegation (id, conference_id, name, town, country, zone)
       SELECT id, $1, name, town, country, zone
       FROM jsonb_to_recordset($2) AS given(id uuid, name text, town jsonb, country text, zone text)
       ON CONFLICT (id) DO UPDATE SET town = excluded.town, country = excluded.country, zone = excluded.zone`,
      [conferenceId, JSON.stringify(delegations)],
    );
  }

  /** Makes pairs of twin towns; a pair that is there stays. Returns how many are new. */
  async twin(tx: Transaction, pairs: readonly (readonly [string, string])[]): Promise<number> {
    const added = await tx.query(
      `INSERT INTO twinning (delegation_id, partner_id)
       SELECT least(a, b), greatest(a, b) FROM unnest($1::uuid[], $2::uuid[]) AS pair(a, b)
       ON CONFLICT DO NOTHING RETURNING delegation_id`,
      [pairs.map(([a]) => a), pairs.map(([, b]) => b)],
    );
    return added.length;
  }
}
