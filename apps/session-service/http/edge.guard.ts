import { createHash, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { refuse } from '#kernel';
import { ServiceEnvironment } from '#platform/config';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Lets the edge in and nobody else: for whoever does not know its key there is no such address. */
@Injectable()
export class EdgeGuard implements CanActivate {
  constructor(@Inject(ServiceEnvironment) private readonly environment: ServiceEnvironment) {}

  canActivate(context: ExecutionContext): boolean {
    const shown = context.switchToHttp().getRequest<Request>().headers['x-twinhall-edge'];
    const { EDGE_KEY } = this.environment;
    if (!EDGE_KEY || typeof shown !== 'string') refuse('route/unknown');
    return timingSafeEqual(digest(shown), digest(EDGE_KEY)) || refuse('route/unknown');
  }
}
