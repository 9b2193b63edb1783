/** A stretch of time in epoch milliseconds, from <= to. A point (from = to) has no length but may join its neighbours. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Disjoint, in order, none touching the next. Everything below takes and gives lists; only `unite` takes any order. */
export function unite(spans: readonly Span[]): Span[] {
  return bridge(spans, 0);
}

/** Union, with gaps of at most `gap` milliseconds filled. */
export function bridge(spans: readonly Span[], gap: number): Span[] {
  const sorted = [...spans].sort((a, b) => a.from - b.from);
  const merged: { from: number; to: number }[] = [];
  for (const span of sorted) {
    const last = merged.at(-1);
    if (last && span.from - last.to <= gap) last.to = Math.max(last.to, span.to);
    else merged.push({ from: span.from, to: span.to });
  }
  return merged;
}

/** Time in both lists. Points of a list that lie in the other one survive. */
export function intersect(left: readonly Span[], right: readonly Span[]): Span[] {
  const [a, b] = [unite(left), unite(right)];
  const both: Span[] = [];
  for (let i = 0, j = 0; ;) {
    const [x, y] = [a[i], b[j]];
    if (!x || !y) return both;
    const [from, to] = [Math.max(x.from, y.from), Math.min(x.to, y.to)];
    if (from <= to) both.push({ from, to });
    if (x.to < y.to) i += 1;
    else j += 1;
  }
}

/** Time of the first list that is not in the second. */
export function subtract(spans: readonly Span[], holes: readonly Span[]): Span[] {
  let rest = unite(spans);
  for (const hole of unite(holes)) {
    if (hole.to <= hole.from) continue;
    rest = rest.flatMap((span) => {
      if (hole.to <= span.from || hole.from >= span.to) return [span];
      const sides = [
        { from: span.from, to: hole.from },
        { from: hole.to, to: span.to },
      ];
      return sides.filter((side) => side.to > side.from);
    });
  }
  return rest;
}

/** Milliseconds in the list; overlaps count once. */
export function lengthOf(spans: readonly Span[]): number {
  return unite(spans).reduce((sum, span) => sum + span.to - span.from, 0);
}
