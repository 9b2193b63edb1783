import { Module, type DynamicModule } from '@nestjs/common';
import { PersonModule } from '#features/person';
import { PresenceModule } from '#features/presence';
import { SessionModule } from '#features/session';
import { VisitModule } from '#features/visit';
import { StageModule } from '../stage.module.js';
import { StageEnforcementService } from './stage-enforcement.service.js';
import { StageEntryService } from './stage-entry.service.js';
import { StageHintService } from './stage-hint.service.js';
import { STAGE_PACE, type StagePace } from './stage-pace.type.js';
import { StageLookModule } from './stage-look.module.js';
import { StagePollService } from './stage-poll.service.js';
import { StageProbeService } from './stage-probe.service.js';
import { StageRightsService } from './stage-rights.service.js';
import { StageRoomService } from './stage-room.service.js';
import { StageRoundService } from './stage-round.service.js';
import { StageTokenService } from './stage-token.service.js';
import { StageWebhookService } from './stage-webhook.service.js';

const front = [StageEnforcementService, StageEntryService, StageRoomService, StageTokenService, StageWebhookService];
const behind = [StageHintService, StageRightsService, StageRoundService];
const clockwork = [StagePollService, StageProbeService];

/** What talks with LiveKit; for the session service, which has a `LiveKit`. */
@Module({})
export class StageMediaModule {
  static with(pace: StagePace): DynamicModule {
    return {
      module: StageMediaModule,
      imports: [PersonModule, PresenceModule, SessionModule, StageLookModule.with(pace), StageModule, VisitModule],
      providers: [{ provide: STAGE_PACE, useValue: pace }, ...front, ...behind, ...clockwork],
      exports: front,
    };
  }
}
