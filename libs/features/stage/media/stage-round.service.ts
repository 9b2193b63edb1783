import { Injectable, Logger } from '@nestjs/common';
import { LiveKitDown } from '#platform/livekit';
import type { RunningSession } from '../running-session.type.js';
import { StageEnforcementService } from './stage-enforcement.service.js';
import { StageLookService } from './stage-look.service.js';
import { StageRoomService } from './stage-room.service.js';

/** One round through all rooms: rooms, devices, evidence, rights. */
@Injectable()
export class StageRoundService {
  private readonly log = new Logger(StageRoundService.name);

  constructor(
    private readonly rooms: StageRoomService,
    private readonly looks: StageLookService,
    private readonly enforcement: StageEnforcementService,
  ) {}

  /** A session that fails holds up no other. @throws LiveKitDown when there is nobody to ask */
  async go(): Promise<void> {
    for (const session of await this.rooms.settleAll()) {
      try {
        await this.look(session);
      } catch (error) {
        if (error instanceof LiveKitDown) throw error;
        this.log.error({ sessionId: session.sessionId, err: error });
      }
    }
  }

  private async look(session: RunningSession): Promise<void> {
    const { room, listed } = await this.looks.look(session);
    for (const participant of listed) await this.enforcement.apply(session.sessionId, room, participant);
  }
}
