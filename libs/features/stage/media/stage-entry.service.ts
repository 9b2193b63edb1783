import { Injectable } from '@nestjs/common';
import type { ErrorCode } from '#contract';
import { LiveKit } from '#platform/livekit';
import { deviceIn } from './device-in.format.js';
import { roomOf } from './room-name.policy.js';
import { StageRightsService } from './stage-rights.service.js';
import { StageRoomService } from './stage-room.service.js';

/** Why a token opens nothing now: it is none of ours, its room is not the session's any more, or the database says no. */
export type EntryRefusal = 'token' | 'room' | ErrorCode;

/** Judges a token before LiveKit sees it, by what the database says now. */
@Injectable()
export class StageEntryService {
  constructor(
    private readonly livekit: LiveKit,
    private readonly rights: StageRightsService,
    private readonly rooms: StageRoomService,
  ) {}

  /**
   * @returns null when the device may enter the room that its token names
   * @throws LiveKitAbsent where there is no LiveKit
   */
  async refusalOf(token: string): Promise<EntryRefusal | null> {
    const content = await this.livekit.tokens.read(token);
    const device = content && deviceIn(content);
    const room = content && roomOf(content.roomName);
    if (!device || !room) return 'token';
    if ((await this.rooms.nameOf(room.sessionId)) !== content.roomName) return 'room';
    const rights = await this.rights.of(room.sessionId, device);
    return 'refused' in rights ? rights.refused : null;
  }
}
