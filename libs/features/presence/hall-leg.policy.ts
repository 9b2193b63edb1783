import type { AttendanceFlag, Evidence, SessionInterval } from './evidence.type.js';
import type { Span } from './span.policy.js';

export interface HallLeg {
  readonly proved: Span[];
  readonly possible: Span[];
  /** What was odd, and when (epoch milliseconds). */
  readonly oddities: { readonly flag: AttendanceFlag; readonly at: number }[];
}

/** Two scans of one kind within this time are one scan with an unsteady hand: counted the same, but not flagged. */
const SAME_SCAN_MS = 60_000;

/** At one instant a person is seen, comes, then goes: the order that credits least. */
const ORDER = { seen: 0, manual: 0, in: 1, out: 2, refused: 3, void: 3 } as const;

/**
 * Hall time of one person from doors and staff, not yet clipped to the session.
 *
 * in .. out is proved. A second `in` only says "still here". An `in` without `out` is proved up to the last sighting
 * and possible to the close; where the session is in only it is proved to its end. An `out` without `in` credits
 * nothing before it, except as possible from where somebody saw the person.
 */
export function hallLeg(
  rows: readonly Evidence[],
  { closedAt, inOnly, endedAt = closedAt }: Omit<SessionInterval, 'openedAt' | 'pauses'>,
): HallLeg {
  const walk = new HallWalk();
  for (const row of inOrder(rows)) walk.step(row);
  return walk.finish(closedAt.getTime(), inOnly ? endedAt.getTime() : null);
}

function inOrder(rows: readonly Evidence[]): Evidence[] {
  const rank = (row: Evidence): number => row.at.getTime() * 4 + ORDER[row.kind];
  return [...rows].sort((a, b) => rank(a) - rank(b));
}

/** The state of one person at the doors while the rows go by in order of time. */
class HallWalk {
  private readonly leg: HallLeg = { proved: [], possible: [], oddities: [] };
  /** Inside since `from`, last seen inside at `to`. */
  private inside: Span | null = null;
  /** Seen although nobody saw the person come. */
  private sighted: Span | null = null;
  private leftAt = -Infinity;

  step(row: Evidence): void {
    const at = row.at.getTime();
    if (row.kind === 'out') this.leave(at);
    else if (row.kind === 'in') this.enter(at);
    else this.see(at);
  }

  /** @param provedTo to where an `in` without `out` is proved; null: no further than the last sighting */
  finish(closedAt: number, provedTo: number | null): HallLeg {
    this.keepSighting();
    if (this.inside && this.inside.from < closedAt) {
      const { from, to } = this.inside;
      this.leg.proved.push({ from, to: Math.max(to, provedTo ?? to) });
      this.leg.possible.push({ from, to: Math.max(closedAt, to) });
      if (provedTo === null) this.odd('in_without_out', closedAt);
    }
    return this.leg;
  }

  private enter(at: number): void {
    if (this.inside) {
      if (at - this.inside.from > SAME_SCAN_MS) this.odd('in_again', at);
      this.inside = { from: this.inside.from, to: at };
      return;
    }
    this.keepSighting();
    this.inside = { from: at, to: at };
  }

  private see(at: number): void {
    if (this.inside) this.inside = { from: this.inside.from, to: at };
    else this.sighted = { from: this.sighted?.from ?? at, to: at };
  }

  private leave(at: number): void {
    if (this.inside) {
      const stay = { from: this.inside.from, to: at };
      this.leg.proved.push(stay);
      this.leg.possible.push(stay);
    } else {
      if (at - this.leftAt > SAME_SCAN_MS) this.odd('out_without_in', at);
      if (this.sighted) this.leg.possible.push({ from: this.sighted.from, to: at });
    }
    this.inside = null;
    this.sighted = null;
    this.leftAt = at;
  }

  private odd(flag: AttendanceFlag, at: number): void {
    this.leg.oddities.push({ flag, at });
  }

  private keepSighting(): void {
    if (this.sighted) this.leg.possible.push(this.sighted);
    this.sighted = null;
  }
}
