import { inForce, rowsBy } from './correction.policy.js';
import type { Evidence } from './evidence.type.js';

/**
 * Takes scans after the end of a session away, except each person's way out: an `out` that nothing else came before.
 * Somebody who is scanned in again afterwards came for something else and must not seem to have stayed in between.
 * @param end of the session at its hall, epoch milliseconds; @param upTo the way out may come until then
 */
export function withWayOut<Row extends Evidence>(rows: readonly Row[], end: number, upTo: Date): Row[] {
  const after = inForce(rows).filter((row) => isScan(row) && row.at.getTime() > end);
  const dropped = new Set<string>();
  for (const own of rowsBy(after, (row) => row.personId).values()) {
    const [first, ...more] = [...own].sort((a, b) => a.at.getTime() - b.at.getTime() || (a.kind === 'out' ? 1 : -1));
    for (const row of more) dropped.add(row.id);
    if (first && (first.kind !== 'out' || first.at > upTo)) dropped.add(first.id);
  }
  return rows.filter((row) => !dropped.has(row.id));
}

function isScan(row: Evidence): boolean {
  return (row.source === 'door' || row.source === 'staff') && row.untilAt === undefined;
}
