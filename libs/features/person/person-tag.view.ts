import type { PersonTag, Translated } from '#contract';

/** Columns that make a tag. */
export interface PersonTagRow {
  id: string;
  given_name: string;
  family_name: string;
  given_name_cyrillic: string | null;
  family_name_cyrillic: string | null;
  language: string;
  town: Translated | null;
}

/** Name and town in both scripts, as everybody may read them. */
export function toPersonTag(row: PersonTagRow): PersonTag {
  const cyrillic = [row.given_name_cyrillic, row.family_name_cyrillic].filter((part) => part !== null).join(' ');
  const latin = [row.given_name, row.family_name].filter((part) => part !== '').join(' ');
  return {
    id: row.id,
    name: latin || cyrillic,
    ...(cyrillic && { nameCyrillic: cyrillic }),
    town: row.town ?? {},
    language: row.language,
  };
}
