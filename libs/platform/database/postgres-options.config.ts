import type { DataSourceOptions } from 'typeorm';
import { SnakeNaming } from './snake-naming.config.js';

/** How every process talks to PostgreSQL. Acknowledged means on disk: `synchronous_commit` is never switched off. */
export function postgresOptions(url: string, poolSize: number): DataSourceOptions & { type: 'postgres' } {
  return {
    type: 'postgres',
    url,
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    migrationsRun: false,
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    extra: { max: poolSize, connectionTimeoutMillis: 5_000, idleTimeoutMillis: 30_000, keepAlive: true },
  };
}
