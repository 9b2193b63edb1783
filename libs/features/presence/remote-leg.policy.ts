import { rowsBy } from './correction.policy.js';
import type { DeclaredPlace, Evidence } from './evidence.type.js';
import { bridge, intersect, subtract, unite, type Span } from './span.policy.js';

/** A gap of at most this long between two connections of one leg is a reconnect, not an absence. */
export const BRIDGE_MS = 60_000;

/**
 * Remote time of one person from the stage and our own heartbeat, not yet clipped to the session.
 *
 * A connection lasts from its first to its last evidence: a lost `left` ends it at the last sign of life, a late one
 * only moves its own end. Proved is what both legs say, possible what either says. While a connection says "I am in
 * the hall" it earns nothing, and no bridge spans that time.
 */
export function remoteLeg(
  rows: readonly Evidence[],
  declared: readonly DeclaredPlace[],
): { proved: Span[]; possible: Span[] } {
  const inHall = rowsBy(
    declared.filter((place) => place.place === 'hall'),
    (place) => place.connectionKey,
  );
  const holes = new Map([...inHall].map(([key, places]) => [key, unite(places.map(spanOf))]));
  const stage = legOf(rows, 'stage', holes);
  const heartbeat = legOf(rows, 'heartbeat', holes);
  return { proved: intersect(stage, heartbeat), possible: unite([...stage, ...heartbeat]) };
}

function legOf(rows: readonly Evidence[], source: 'stage' | 'heartbeat', holes: ReadonlyMap<string, Span[]>): Span[] {
  const connections = rowsBy(
    rows.filter((row) => row.source === source),
    (row) => row.connectionKey ?? row.id,
  );
  const spans = [...connections].flatMap(([key, evidence]) => subtract([lifeOf(evidence)], holes.get(key) ?? []));
  const bridged = subtract(bridge(spans, BRIDGE_MS), [...holes.values()].flat());
  return unite([...spans, ...bridged]);
}

function lifeOf(evidence: readonly Evidence[]): Span {
  let [from, to] = [Infinity, -Infinity];
  for (const row of evidence) {
    from = Math.min(from, row.at.getTime());
    to = Math.max(to, row.at.getTime());
  }
  return { from, to };
}

function spanOf(place: DeclaredPlace): Span {
  const from = place.fromAt.getTime();
  return { from, to: Math.max(from, place.untilAt?.getTime() ?? Infinity) };
}
