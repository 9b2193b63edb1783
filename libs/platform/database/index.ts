export * from './database-error.policy.js';
export * from './database.module.js';
export * from './database-probe.service.js';
export * from './postgres-options.config.js';
export * from './typeorm-transaction.adapter.js';
