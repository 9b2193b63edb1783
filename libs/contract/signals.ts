import type { PresenceCounts } from './views/live.view.js';

/** Signals may be lost: never stored, aggregated per tick, sent volatile. */
export interface Signals {
  /** Counts of a session once or twice a second while they change. Readers: everybody in the session. */
  'presence:counted': PresenceCounts;
}
export type SignalType = keyof Signals;

/** One tick of a stream. */
export interface SignalFrame {
  stream: string;
  signals: Partial<Signals>;
}
