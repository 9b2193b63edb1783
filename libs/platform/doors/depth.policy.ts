const innerOf = (item: unknown): unknown[] =>
  typeof item === 'object' && item !== null ? (Object.values(item) as unknown[]) : [];

/** True when a value is nested deeper than `most` levels. Walks without recursion, so that depth itself cannot hurt. */
export function isDeeperThan(value: unknown, most: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > most) return true;
    level = level.flatMap(innerOf);
  }
  return false;
}

/** True when a list anywhere in a value has more than `most` entries: some checks of lists cost the square of that. */
export function isLongerThan(value: unknown, most: number): boolean {
  let level: unknown[] = [value];
  while (level.length > 0) {
    if (level.some((item) => Array.isArray(item) && item.length > most)) return true;
    level = level.flatMap(innerOf);
  }
  return false;
}
