import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock, UnitOfWork, type Transaction } from '#kernel';
import { TypeormTransaction } from '#platform/database';
import { Doorbell } from './doorbell.js';
import { FactsStore } from './facts.store.js';

/** Transactions whose recorded facts are numbered just before commit and announced just after it. */
@Injectable()
export class FactUnitOfWork extends UnitOfWork {
  constructor(
    private readonly database: DataSource,
    private readonly facts: FactsStore,
    private readonly bell: Doorbell,
    private readonly clock: Clock,
  ) {
    super();
  }

  async run<Answer>(work: (tx: Transaction) => Promise<Answer>): Promise<Answer> {
    return this.runTyped(work);
  }

  async read<Answer>(work: (tx: Transaction) => Promise<Answer>): Promise<Answer> {
    return this.transact('REPEATABLE READ', work);
  }

  /** Like `run`, for those who need to know whether a step wrote. */
  async runTyped<Answer>(work: (tx: TypeormTransaction) => Promise<Answer>): Promise<Answer> {
    return this.transact('READ COMMITTED', work);
  }

  private async transact<Answer>(
    isolation: 'READ COMMITTED' | 'REPEATABLE READ',
    work: (tx: TypeormTransaction) => Promise<Answer>,
  ): Promise<Answer> {
    const runner = this.database.createQueryRunner();
    try {
      await runner.startTransaction(isolation);
      const tx = new TypeormTransaction(runner, this.clock.now());
      const answer = await work(tx);
      // A fixed order of streams: two transactions that touch the same ones never wait for each other in a ring.
      const streams = [...tx.recorded.keys()].sort();
      for (const streamId of streams) await this.facts.append(tx, streamId, tx.recorded.get(streamId) ?? []);
      await runner.commitTransaction();
      if (streams.length > 0) this.bell.ring();
      return answer;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release().catch(() => undefined);
    }
  }
}
