import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { readEnvironmentOrExit, ServiceEnvironment } from '#platform/config';
import { PinoLogger } from '#platform/logging';
import { configure } from './http/configure.js';
import { requireTable } from './http/table-check.js';
import { serveWebClient } from './http/web-client.js';
import { SessionServiceModule } from './session-service.module.js';

const environment = readEnvironmentOrExit(ServiceEnvironment);
const app = await NestFactory.create<NestExpressApplication>(SessionServiceModule.with(environment), {
  bufferLogs: true,
  bodyParser: false,
  rawBody: true,
});
app.useLogger(app.get(PinoLogger));
configure(app, environment);
serveWebClient(app, new URL('../../web', import.meta.url).pathname);
app.enableShutdownHooks();
await app.init();
requireTable(app);
await app.listen(environment.PORT, environment.LISTEN_HOST);
