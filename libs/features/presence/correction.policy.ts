import type { Evidence } from './evidence.type.js';

/**
 * The rows in force: duplicates once, corrected rows replaced, void and refused ones gone.
 *
 * A row is out of force while a row in force names it; taking back a correction therefore brings the first row back.
 * Of several corrections of one row the one with the greatest id wins. Rows that name each other in a ring are judged
 * in the order of their ids, so that the answer never depends on the order of arrival.
 */
export function inForce(rows: readonly Evidence[]): Evidence[] {
  const unique = distinct(rows);
  if (unique.every((row) => row.correctsId === undefined)) return unique.filter(counts);
  const sorted = unique.sort((a, b) => (a.id < b.id ? -1 : 1));
  const corrections = rowsBy(
    sorted.filter((row) => row.correctsId !== undefined),
    (row) => row.correctsId ?? '',
  );
  const verdicts = new Map<string, boolean>();
  const holds = (row: Evidence): boolean => {
    const known = verdicts.get(row.id);
    if (known !== undefined) return known;
    verdicts.set(row.id, false);
    const rivals = row.correctsId === undefined ? [] : (corrections.get(row.correctsId) ?? []);
    const overruled = (corrections.get(row.id) ?? []).some(holds) || rivals.some((r) => r.id > row.id && holds(r));
    verdicts.set(row.id, !overruled);
    return !overruled;
  };
  return sorted.filter((row) => holds(row) && counts(row));
}

function counts(row: Evidence): boolean {
  return row.kind !== 'void' && row.kind !== 'refused';
}

function distinct(rows: readonly Evidence[]): Evidence[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

/** Rows by a key, each group in the order given. */
export function rowsBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
