import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { refuse, type Actor } from '#kernel';
import type { AdmittedRequest } from './route-guard.guard.js';

/** The person who asks, on routes that need one. */
export const Asker = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  return context.switchToHttp().getRequest<AdmittedRequest>().actor ?? refuse('visit/required');
});
