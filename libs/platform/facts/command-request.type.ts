import type { CommandName } from '#contract';
import type { Actor, Transaction } from '#kernel';

/** A command on its way through the lane of its stream. */
export interface CommandRequest {
  actor: Actor;
  /** Made by the client; the same id has one effect. */
  id: string;
  command: CommandName;
  /** Of everything the client sent: the same id with another one is another command. */
  digest: string;
  /** The session's (or conference's) id. */
  streamId: string;
  effect: SingleEffect | BatchEffect;
}

/** Decides and writes one command. Throws `Refused` to say no, before it writes wherever it can. */
export type SingleEffect = (tx: Transaction) => Promise<unknown>;

/** Hot kinds: a run of the same command is decided and written by a constant number of statements. */
export interface BatchEffect {
  item: unknown;
  /** Same function for every request of the kind; answers in the order of `items`, a refusal as a value. */
  all: (tx: Transaction, items: BatchItem[]) => Promise<unknown[]>;
}

export interface BatchItem {
  actor: Actor;
  item: unknown;
}
