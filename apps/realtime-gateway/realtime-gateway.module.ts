import { Module, type DynamicModule } from '@nestjs/common';
import { ServiceEnvironment } from '#platform/config';
import { DatabaseModule } from '#platform/database';
import { DoorsModule } from '#platform/doors';
import { FactsModule } from '#platform/facts';
import { LiveKitModule, readLiveKitSettings } from '#platform/livekit';
import { LoggingModule } from '#platform/logging';
import { RedisModule } from '#platform/redis';
import { NoticeModule } from '#features/notice';
import { PersonModule } from '#features/person';
import { PresenceModule } from '#features/presence';
import { QuestionModule } from '#features/question';
import { SessionModule } from '#features/session';
import { StageLookModule, StageModule } from '#features/stage';
import { VisitModule } from '#features/visit';
import { ConferenceStreamService } from './fan-out/conference-stream.service.js';
import { FanOutService } from './fan-out/fan-out.service.js';
import { LiveConnectionsService } from './fan-out/live-connections.service.js';
import { PresenceTickerService } from './fan-out/presence-ticker.service.js';
import { PresentPeopleService } from './fan-out/present-people.service.js';
import { RightsService } from './fan-out/rights.service.js';
import { SessionCountsService } from './fan-out/session-counts.service.js';
import { SharedCountsService } from './fan-out/shared-counts.service.js';
import { SilentConnectionsService } from './fan-out/silent-connections.service.js';
import { SlowReadersService } from './fan-out/slow-readers.service.js';
import { SnapshotParts } from './fan-out/snapshot-parts.service.js';
import { SnapshotService } from './fan-out/snapshot.service.js';
import { StreamReplayService } from './fan-out/stream-replay.service.js';
import { HealthController } from './socket/health.controller.js';
import { NoticeGateway } from './gateways/notice.gateway.js';
import { PresenceGateway } from './gateways/presence.gateway.js';
import { QuestionGateway } from './gateways/question.gateway.js';
import { SessionGateway } from './gateways/session.gateway.js';
import { StageInviteGateway } from './gateways/stage-invite.gateway.js';
import { StageGateway } from './gateways/stage.gateway.js';
import { StreamGateway } from './gateways/stream.gateway.js';
import { CommandDoor } from './socket/command-door.service.js';

const POOL_SIZE = 12;
const slices = [NoticeModule, PersonModule, PresenceModule, QuestionModule, SessionModule, StageModule, VisitModule];
const presence = [
  LiveConnectionsService,
  PresenceTickerService,
  PresentPeopleService,
  SessionCountsService,
  SharedCountsService,
  SilentConnectionsService,
];
const fanOut = [
  ConferenceStreamService,
  FanOutService,
  RightsService,
  SlowReadersService,
  SnapshotParts,
  SnapshotService,
  StreamReplayService,
];
const gateways = [
  NoticeGateway,
  PresenceGateway,
  QuestionGateway,
  SessionGateway,
  StageGateway,
  StageInviteGateway,
  StreamGateway,
];

/** Commands in, facts and signals out. Keeps nothing: any number of these processes may run. */
@Module({})
export class RealtimeGatewayModule {
  static with(environment: ServiceEnvironment): DynamicModule {
    return {
      module: RealtimeGatewayModule,
      imports: [
        LoggingModule.forRoot(environment.LOG_LEVEL),
        DatabaseModule.forRoot(environment.DATABASE_URL, POOL_SIZE),
        DoorsModule,
        RedisModule.forRoot(environment.REDIS_URL, environment.TWINHALL_SECRET),
        FactsModule.polling(environment.FACT_POLL_MS),
        LiveKitModule.forRoot(readLiveKitSettings(environment)),
        ...slices,
        StageLookModule.with({ pollMs: environment.STAGE_POLL_MS, probeMs: environment.STAGE_PROBE_MS }),
      ],
      controllers: [HealthController],
      providers: [
        { provide: ServiceEnvironment, useValue: environment },
        CommandDoor,
        ...fanOut,
        ...presence,
        ...gateways,
      ],
    };
  }
}
