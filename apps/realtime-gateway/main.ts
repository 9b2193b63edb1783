import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { readEnvironmentOrExit, ServiceEnvironment } from '#platform/config';
import { PinoLogger } from '#platform/logging';
import { RealtimeGatewayModule } from './realtime-gateway.module.js';
import { SocketAdapter } from './socket/socket.adapter.js';

const environment = readEnvironmentOrExit(ServiceEnvironment);
const app = await NestFactory.create<NestExpressApplication>(RealtimeGatewayModule.with(environment), {
  bufferLogs: true,
});
app.useLogger(app.get(PinoLogger));
app.useWebSocketAdapter(new SocketAdapter(app, environment.PUBLIC_URL));
app.disable('x-powered-by');
app.enableShutdownHooks();
await app.listen(environment.PORT, environment.LISTEN_HOST);
