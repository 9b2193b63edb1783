export { AdvisoryLocks } from './advisory-locks.js';
export { CommandLanes } from './command-lanes.js';
export type { BatchItem, CommandRequest } from './command-request.type.js';
export { FactFeed, type FactBatch } from './fact-feed.js';
export { FactsStore } from './facts.store.js';
export { FactsModule } from './facts.module.js';
export { Reactor } from './reactor.js';
export { REACTORS, ReactorRunner } from './reactor-runner.js';
export { tables } from './tables.js';
