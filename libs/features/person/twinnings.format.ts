import { parse } from 'csv-parse/sync';
import { isIn } from 'class-validator';

/** A town of a pair. */
export interface ImportedTown {
  name: string;
  /** Name in Russian, or ''. */
  nameRu: string;
  /** ISO 3166 code, or ''. */
  country: string;
  /** IANA zone, or null. */
  zone: string | null;
}

/** Two twin towns. */
export interface ImportedTwinning {
  a: ImportedTown;
  b: ImportedTown;
}

/**
 * Reads pairs of twin towns from a CSV with the columns `town_a, country_a, zone_a, town_b, country_b, zone_b` and, where
 * known, `town_a_ru, town_b_ru`. Rows without two towns are skipped; unknown zones are left out.
 */
export function readTwinnings(csv: string): ImportedTwinning[] {
  const rows: Record<string, string>[] = parse(csv, { columns: true, bom: true, skip_empty_lines: true, trim: true });
  const pairs = rows.map((row) => ({ a: townOf(row, 'a'), b: townOf(row, 'b') }));
  return pairs.filter(({ a, b }) => a.name !== '' && b.name !== '');
}

function townOf(row: Record<string, string>, side: 'a' | 'b'): ImportedTown {
  const zone = row[`zone_${side}`] ?? '';
  return {
    name: row[`town_${side}`] ?? '',
    nameRu: row[`town_${side}_ru`] ?? '',
    country: row[`country_${side}`] ?? '',
    zone: isIn(zone, Intl.supportedValuesOf('timeZone')) ? zone : null,
  };
}
