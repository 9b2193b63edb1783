import { afterAll, beforeAll } from '@jest/globals';
import type { ServiceEnvironment } from '../../libs/platform/config/index.js';
import { createDatabase, type SuiteDatabase } from './database.js';
import { testEnvironment } from './environment.js';
import { startGateway, startSessionService, type RunningService } from './services.js';

/** What a suite of real parts has; read it in tests and hooks, not before. */
export interface Suite {
  readonly database: SuiteDatabase;
  readonly environment: ServiceEnvironment;
  /** The session service. */
  readonly service: RunningService;
  readonly gateways: readonly RunningService[];
}

interface Wanted {
  service?: boolean;
  /** How many realtime gateways; none unless told. */
  gateways?: number;
  /** Settings beside those of every test. */
  settings?: Record<string, string>;
}

/** Gives the suite that calls it a database of its own and these processes, and ends them with it. */
export function useSuite({ service = true, gateways = 0, settings = {} }: Wanted = {}): Suite {
  const suite: { -readonly [Part in keyof Suite]?: Suite[Part] } & { gateways: RunningService[] } = { gateways: [] };
  beforeAll(async () => {
    suite.database = await createDatabase();
    suite.environment = testEnvironment(suite.database.url, settings);
    if (service) suite.service = await startSessionService(suite.environment);
    for (let index = 0; index < gateways; index += 1) suite.gateways.push(await startGateway(suite.environment));
  }, 60_000);
  afterAll(async () => {
    for (const running of [...suite.gateways, suite.service]) await running?.stop();
    await suite.database?.drop();
  });
  const started = <Part>(part: Part | undefined): Part => {
    if (part === undefined) throw new Error('The suite has no such part, or it has not started yet.');
    return part;
  };
  return {
    get database() {
      return started(suite.database);
    },
    get environment() {
      return started(suite.environment);
    },
    get service() {
      return started(suite.service);
    },
    get gateways() {
      return suite.gateways;
    },
  };
}
