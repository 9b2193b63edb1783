import { Injectable } from '@nestjs/common';
import type { Transaction } from '#kernel';

interface NameRow {
  id: string;
  external_id: string | null;
  latin: string;
  cyrillic: string;
}

/** People by name. */
@Injectable()
export class NamedPeopleStore {
  /** Everybody of a conference with their full names. */
  async known(
    tx: Transaction,
    conferenceId: string,
  ): Promise<{ id: string; externalId: string | null; names: string[] }[]> {
    const rows = await tx.query<NameRow>(
      `SELECT id, external_id, trim(given_name || ' ' || family_name) AS latin,
         concat_ws(' ', given_name_cyrillic, family_name_cyrillic) AS cyrillic
       FROM person WHERE conference_id = $1`,
      [conferenceId],
    );
    return rows.map((row) => ({
      id: row.id,
      externalId: row.external_id,
      names: [row.latin, row.cyrillic].filter((name) => name !== ''),
    }));
  }

  async add(
    tx: Transaction,
    conferenceId: string,
    people: readonly { id: string; externalId: string | null; givenName: string; familyName: string }[],
  ): Promise<void> {
    await tx.query(
      `INSERT INTO person (id, conference_id, external_id, given_name, family_name, given_name_cyrillic, family_name_cyrillic, language)
       SELECT id, $1, "externalId", "givenName", "familyName", "givenNameCyrillic", "familyNameCyrillic",
         CASE WHEN "familyNameCyrillic" IS NULL THEN 'de' ELSE 'ru' END
       FROM jsonb_to_recordset($2) AS given(id uuid, "externalId" text, "givenName" text, "familyName" text,
         "givenNameCyrillic" text, "familyNameCyrillic" text)`,
      [conferenceId, JSON.stringify(people)],
    );
  }
}
