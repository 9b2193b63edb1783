import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ServiceEnvironment } from '#platform/config';
import { DatabaseModule } from '#platform/database';
import { RateLimitService } from '#platform/doors';
import { FactsModule } from '#platform/facts';
import { LoggingModule } from '#platform/logging';
import { ConferenceModule } from '#features/conference';
import { PersonModule } from '#features/person';
import { SessionModule } from '#features/session';
import { VisitModule } from '#features/visit';
import { HealthController } from './controllers/health.controller.js';
import { LinkController } from './controllers/link.controller.js';
import { MeController } from './controllers/me.controller.js';
import { ProgrammeController } from './controllers/programme.controller.js';
import { VisitController } from './controllers/visit.controller.js';
import { HealthService } from './http/health.service.js';
import { MeService } from './http/me.service.js';
import { ProgrammeViewService } from './http/programme-view.service.js';
import { RouteGuard } from './http/route-guard.guard.js';
import { RouteScopeService } from './http/route-scope.service.js';

const POOL_SIZE = 10;
const slices = [ConferenceModule, PersonModule, SessionModule, VisitModule];
const controllers = [HealthController, LinkController, MeController, ProgrammeController, VisitController];
const services = [HealthService, MeService, ProgrammeViewService, RateLimitService, RouteScopeService];

/** HTTP: programme, people, joining, attendance, and the built web client. */
@Module({})
export class SessionServiceModule {
  static with(environment: ServiceEnvironment): DynamicModule {
    return {
      module: SessionServiceModule,
      imports: [
        LoggingModule.forRoot(environment.LOG_LEVEL),
        DatabaseModule.forRoot(environment.DATABASE_URL, POOL_SIZE),
        FactsModule,
        ...slices,
      ],
      controllers,
      providers: [
        { provide: ServiceEnvironment, useValue: environment },
        { provide: APP_GUARD, useClass: RouteGuard },
        ...services,
      ],
    };
  }
}
