import { Module, type DynamicModule } from '@nestjs/common';
import { PresenceModule } from '#features/presence';
import { StageModule } from '../stage.module.js';
import { StageComparisonService } from './stage-comparison.service.js';
import { StageLookService } from './stage-look.service.js';
import { STAGE_PACE, type StagePace } from './stage-pace.type.js';

/** One look at a room, for whoever has a `LiveKit`; nothing runs by itself. */
@Module({})
export class StageLookModule {
  static with(pace: StagePace): DynamicModule {
    return {
      module: StageLookModule,
      imports: [PresenceModule, StageModule],
      providers: [{ provide: STAGE_PACE, useValue: pace }, StageComparisonService, StageLookService],
      exports: [StageLookService],
    };
  }
}
