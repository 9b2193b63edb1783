import type { NestExpressApplication } from '@nestjs/platform-express';
import helmet from 'helmet';
import { limits } from '#contract';
import type { ServiceEnvironment } from '#platform/config';
import { ApiDescription } from './api-description.service.js';
import { bodyPipe } from './body.pipe.js';
import { depthLimit } from './depth-limit.middleware.js';
import { contentPolicy } from './content-policy.js';
import { RefusalFilter } from './refusal.filter.js';

/** Everything a request passes before it reaches a controller. */
export function configure(app: NestExpressApplication, environment: ServiceEnvironment): void {
  app.set('trust proxy', 'loopback');
  app.set('query parser', 'simple');
  app.use(helmet(contentPolicy(environment)));
  app.use((_: unknown, response: { setHeader(name: string, value: string): void }, next: () => void) => {
    response.setHeader(
      'Permissions-Policy',
      'camera=(self), microphone=(self), display-capture=(self), screen-wake-lock=(self), geolocation=(), payment=(), usb=()',
    );
    next();
  });
  app.useBodyParser('json', { limit: limits.importBytes, type: ['application/json', 'application/webhook+json'] });
  // As bytes: the encoding of a spreadsheet's file is found out by looking.
  app.useBodyParser('raw', { limit: limits.importBytes, type: ['text/csv'] });
  app.use(depthLimit);
  app.useGlobalPipes(bodyPipe());
  app.useGlobalFilters(new RefusalFilter());
  app.get(ApiDescription).describe(app);
}
