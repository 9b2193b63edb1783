import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { ServiceEnvironment } from '#platform/config';
import { describeApi } from './http/api-description.service.js';
import { SessionServiceModule } from './session-service.module.js';

// Prints the OpenAPI description for docs/openapi.json (npm run openapi). In preview nothing of the application runs.
const environment = Object.assign(new ServiceEnvironment(), { DATABASE_URL: 'postgres://nowhere/none' });
const app = await NestFactory.create(SessionServiceModule.with(environment), { preview: true, logger: ['error'] });
process.stdout.write(`${JSON.stringify(describeApi(app), null, 2)}\n`);
