import type { FactType } from '#contract';
import type { StoredFact } from '#kernel';

/**
 * Turns a committed fact into an effect outside of the database. Told of each fact of its types in the order of the
 * stream, by one process at a time, and again after a failure or a crash: an effect must not mind being repeated.
 */
export abstract class Reactor {
  /** Key of its cursors: stays the same for ever. */
  abstract readonly name: string;
  abstract readonly types: readonly FactType[];

  /** What it throws is tried again later; facts of other streams do not wait for it. */
  abstract react(fact: StoredFact): Promise<void>;
}
