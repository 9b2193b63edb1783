import type { IncomingMessage } from 'node:http';
import type { NestExpressApplication } from '@nestjs/platform-express';
import helmet from 'helmet';
import { limits } from '#contract';
import type { ServiceEnvironment } from '#platform/config';
import { ApiDescription } from './api-description.service.js';
import { bodyForm } from './body-form.middleware.js';
import { BodyPipe } from './body.pipe.js';
import { contentPolicy } from './content-policy.js';
import { RefusalFilter } from './refusal.filter.js';

const JSON_TYPES = ['application/json', 'application/webhook+json'];

/** The one JSON that is a file. */
const isProgrammeFile = ({ url = '', headers }: IncomingMessage): boolean =>
  /^\/api\/conferences\/[^/?]+\/schedule(\?|$)/.test(url) &&
  /^application\/json\b/i.test(headers['content-type'] ?? '');

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
  app.useBodyParser('json', { limit: limits.importBytes, type: isProgrammeFile });
  app.useBodyParser('json', { limit: limits.requestBytes, type: JSON_TYPES });
  // As bytes: the encoding of a spreadsheet's file is found out by looking.
  app.useBodyParser('raw', { limit: limits.importBytes, type: ['text/csv'] });
  app.use(bodyForm);
  app.useGlobalPipes(new BodyPipe());
  app.useGlobalFilters(new RefusalFilter());
  app.get(ApiDescription).describe(app);
}
