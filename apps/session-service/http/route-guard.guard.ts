import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { ROUTE_ACCESS, type Role, type RouteName } from '#contract';
import { refuse, type Actor } from '#kernel';
import { ServiceEnvironment } from '#platform/config';
import { isOwnOrigin, RateLimitService, readVisitToken } from '#platform/doors';
import { VisitService } from '#features/visit';
import { RouteScopeService } from './route-scope.service.js';

/** A request that was let in; `actor` is missing on routes for anybody. */
export interface AdmittedRequest extends Omit<Request, 'route'> {
  actor?: Actor;
  route: { path: string };
}

/** The one guard of all routes: origin, rate, who, and the contract's table. */
@Injectable()
export class RouteGuard implements CanActivate {
  constructor(
    private readonly visits: VisitService,
    private readonly scopes: RouteScopeService,
    private readonly rates: RateLimitService,
    @Inject(ServiceEnvironment) private readonly environment: ServiceEnvironment,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<AdmittedRequest>();
    const route = `${request.method} ${request.route.path}` as RouteName;
    const allowed: readonly Role[] | 'anybody' = ROUTE_ACCESS[route] ?? refuse('route/unknown');
    this.requireOwnOrigin(request, route);
    if (allowed === 'anybody') return true;
    const actor = await this.visits.actor(readVisitToken(request.headers.cookie, this.environment.PUBLIC_URL));
    await this.rates.request(actor.personId);
    const roles = await this.scopes.roles(actor, request.params as Record<string, string>);
    if (!allowed.some((role) => roles.has(role))) refuse('role/not_allowed');
    request.actor = actor;
    return true;
  }

  /** Whatever changes something must come from our own pages. LiveKit is no page: its webhooks are signed instead. */
  private requireOwnOrigin(request: AdmittedRequest, route: RouteName): void {
    if (request.method === 'GET' || route === 'POST /api/livekit/webhook') return;
    if (!isOwnOrigin(request.headers.origin, this.environment.PUBLIC_URL)) refuse('visit/foreign_origin');
  }
}
