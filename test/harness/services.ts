import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { RealtimeGatewayModule } from '../../apps/realtime-gateway/realtime-gateway.module.js';
import { SocketAdapter } from '../../apps/realtime-gateway/socket/socket.adapter.js';
import { configure } from '../../apps/session-service/http/configure.js';
import { requireTable } from '../../apps/session-service/http/table-check.js';
import { SessionServiceModule } from '../../apps/session-service/session-service.module.js';
import type { ServiceEnvironment } from '../../libs/platform/config/index.js';

/** A service running inside the test's process, on a free port. */
export interface RunningService {
  url: string;
  app: NestExpressApplication;
  stop(): Promise<void>;
}

/** Several services of one process are meant here: each has its own modules, so their data sources do not meet. */
class SuiteLogger extends ConsoleLogger {
  override warn(message: unknown, ...rest: unknown[]): void {
    if (rest.at(-1) !== 'DataSourceNameRegistry') super.warn(message, ...rest);
  }
}

const options = { logger: new SuiteLogger({ logLevels: ['error', 'warn'] }) };

export async function startGateway(environment: ServiceEnvironment): Promise<RunningService> {
  const app = await NestFactory.create<NestExpressApplication>(RealtimeGatewayModule.with(environment), options);
  app.useWebSocketAdapter(new SocketAdapter(app, environment.PUBLIC_URL));
  return listen(app);
}

export async function startSessionService(environment: ServiceEnvironment): Promise<RunningService> {
  const app = await NestFactory.create<NestExpressApplication>(SessionServiceModule.with(environment), {
    ...options,
    bodyParser: false,
    rawBody: true,
  });
  configure(app, environment);
  await app.init();
  requireTable(app);
  return listen(app);
}

async function listen(app: NestExpressApplication): Promise<RunningService> {
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, app, stop: () => app.close() };
}
