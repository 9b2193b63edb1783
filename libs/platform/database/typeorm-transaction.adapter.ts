import type { QueryRunner } from 'typeorm';
import { requireAudience, type FactDraft, type Transaction } from '#kernel';

/** A transaction on one TypeORM query runner. Knows whether it wrote, so that a refusal after a write rolls back. */
export class TypeormTransaction implements Transaction {
  readonly recorded = new Map<string, FactDraft[]>();
  private writes = 0;

  constructor(
    private readonly runner: QueryRunner,
    readonly now: Date,
  ) {}

  /** Grows with each statement that may have changed something. */
  get changes(): number {
    return this.writes + [...this.recorded.values()].reduce((sum, drafts) => sum + drafts.length, 0);
  }

  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    if (!/^\s*select\b(?![\s\S]*\bfor\s+update\b)/i.test(sql)) this.writes += 1;
    const result = await this.runner.query(sql, [...parameters], true);
    return result.records as Row[];
  }

  record(streamId: string, fact: FactDraft): void {
    requireAudience(fact);
    const drafts = this.recorded.get(streamId);
    if (drafts) drafts.push(fact);
    else this.recorded.set(streamId, [fact]);
  }
}
