import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FactLog, UnitOfWork } from '#kernel';
import { AdvisoryLocks } from './advisory-locks.js';
import { CommandLanes } from './command-lanes.js';
import { Doorbell, FACT_POLL_MS } from './doorbell.js';
import { FactFeed } from './fact-feed.js';
import { FactUnitOfWork } from './fact-unit-of-work.adapter.js';
import { FactsStore } from './facts.store.js';
import { ReactorCursorStore } from './reactor-cursor.store.js';
import { ReceiptsStore } from './receipts.store.js';
import { tables } from './tables.js';

/** The fact log, the lanes and the doorbell of one process. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature(tables)],
  providers: [
    AdvisoryLocks,
    CommandLanes,
    Doorbell,
    FactFeed,
    FactsStore,
    FactUnitOfWork,
    ReactorCursorStore,
    ReceiptsStore,
    { provide: FactLog, useExisting: FactsStore },
    { provide: UnitOfWork, useExisting: FactUnitOfWork },
  ],
  exports: [AdvisoryLocks, CommandLanes, Doorbell, FactFeed, FactLog, FactsStore, ReactorCursorStore, UnitOfWork],
})
export class FactsModule {
  /** @param pollMs how often to look for facts of other processes without being told of them */
  static polling(pollMs: number): DynamicModule {
    return { module: FactsModule, providers: [{ provide: FACT_POLL_MS, useValue: pollMs }] };
  }
}
