import type { FactDraft } from './fact-log.js';

/**
 * One database transaction. Facts recorded in it are numbered and stored just before it commits, so a change and its
 * facts are there together or not at all.
 */
export interface Transaction {
  /** The server's time for everything in this transaction. */
  readonly now: Date;
  /** Runs one SQL statement with `$1`-style parameters and returns its rows. */
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** Records a fact of a stream (a session's or a conference's id). */
  record(streamId: string, fact: FactDraft): void;
}

export abstract class UnitOfWork {
  /** Runs `work` in one transaction: commits when it resolves, rolls back when it throws. Readers hear of its facts. */
  abstract run<Answer>(work: (tx: Transaction) => Promise<Answer>): Promise<Answer>;

  /** Runs `work` against one unchanging picture of the database (repeatable read); what it reads belongs together. */
  abstract read<Answer>(work: (tx: Transaction) => Promise<Answer>): Promise<Answer>;
}
