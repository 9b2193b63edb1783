import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ServiceEnvironment } from '#platform/config';
import { DatabaseModule } from '#platform/database';
import { DoorsModule } from '#platform/doors';
import { FactsModule } from '#platform/facts';
import { LiveKitModule, readLiveKitSettings } from '#platform/livekit';
import { LoggingModule } from '#platform/logging';
import { RedisModule } from '#platform/redis';
import { ConferenceModule } from '#features/conference';
import { PersonModule } from '#features/person';
import { PresenceModule } from '#features/presence';
import { SessionModule } from '#features/session';
import { StageMediaModule, StageModule } from '#features/stage';
import { VisitModule } from '#features/visit';
import { AttendanceController } from './controllers/attendance.controller.js';
import { DoorController } from './controllers/door.controller.js';
import { BadgeController } from './controllers/badge.controller.js';
import { DelegationController } from './controllers/delegation.controller.js';
import { DraftController } from './controllers/draft.controller.js';
import { OpenApiController } from './controllers/open-api.controller.js';
import { PeopleController } from './controllers/people.controller.js';
import { PersonController } from './controllers/person.controller.js';
import { PersonalLinkController } from './controllers/personal-link.controller.js';
import { ReleaseController } from './controllers/release.controller.js';
import { ScheduleController } from './controllers/schedule.controller.js';
import { SettingsController } from './controllers/settings.controller.js';
import { HealthController } from './controllers/health.controller.js';
import { LinkController } from './controllers/link.controller.js';
import { MeController } from './controllers/me.controller.js';
import { ProgrammeController } from './controllers/programme.controller.js';
import { StageEntryController } from './controllers/stage-entry.controller.js';
import { StageController } from './controllers/stage.controller.js';
import { VisitController } from './controllers/visit.controller.js';
import { ApiDescription } from './http/api-description.service.js';
import { DraftViewService } from './http/draft-view.service.js';
import { PeopleViewService } from './http/people-view.service.js';
import { HealthService } from './http/health.service.js';
import { MeService } from './http/me.service.js';
import { ProgrammeViewService } from './http/programme-view.service.js';
import { RouteGuard } from './http/route-guard.guard.js';
import { RouteScopeService } from './http/route-scope.service.js';
import { reactors } from './reactors.config.js';
import { SessionEndReactor } from './reactors/session-end.reactor.js';

const POOL_SIZE = 10;
const slices = [ConferenceModule, PersonModule, PresenceModule, SessionModule, StageModule, VisitModule];
const organising = [
  OpenApiController,
  BadgeController,
  DelegationController,
  DraftController,
  PeopleController,
  PersonController,
  PersonalLinkController,
  ReleaseController,
  ScheduleController,
  SettingsController,
];
const controllers = [
  AttendanceController,
  ...organising,
  DoorController,
  HealthController,
  LinkController,
  MeController,
  ProgrammeController,
  StageController,
  StageEntryController,
  VisitController,
];
const services = [
  ApiDescription,
  DraftViewService,
  PeopleViewService,
  HealthService,
  MeService,
  ProgrammeViewService,
  RouteScopeService,
];

/** HTTP: programme, people, joining, attendance, and the built web client. */
@Module({})
export class SessionServiceModule {
  static with(environment: ServiceEnvironment): DynamicModule {
    return {
      module: SessionServiceModule,
      imports: [
        LoggingModule.forRoot(environment.LOG_LEVEL),
        DatabaseModule.forRoot(environment.DATABASE_URL, POOL_SIZE),
        DoorsModule,
        RedisModule.forRoot(environment.REDIS_URL, environment.TWINHALL_SECRET),
        FactsModule.polling(environment.FACT_POLL_MS),
        LiveKitModule.forRoot(readLiveKitSettings(environment)),
        ...slices,
        StageMediaModule.with({ pollMs: environment.STAGE_POLL_MS, probeMs: environment.STAGE_PROBE_MS }),
      ],
      controllers,
      providers: [
        { provide: ServiceEnvironment, useValue: environment },
        { provide: APP_GUARD, useClass: RouteGuard },
        ...services,
        ...reactors,
        SessionEndReactor,
      ],
    };
  }
}
