import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type BeforeApplicationShutdown,
} from '@nestjs/common';
import { repeat } from '#kernel';
import { LiveKit, LiveKitDown, LiveKitRefused } from '#platform/livekit';
import { StageReachService } from '../stage-reach.service.js';
import { STAGE_PACE, type StagePace } from './stage-pace.type.js';
import { StageRoomService } from './stage-room.service.js';

/** One look may fail on a busy machine; the second in a row means that nobody is there. */
const FAILURES = 2;

/**
 * Looks every second whether LiveKit is there and has its rooms. After a restart it has forgotten them: they are made
 * again at once, before the first client asks.
 */
@Injectable()
export class StageProbeService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(StageProbeService.name);
  private stop: () => Promise<void> = () => Promise.resolve();
  private failures = 0;

  constructor(
    private readonly livekit: LiveKit,
    private readonly rooms: StageRoomService,
    private readonly reach: StageReachService,
    @Inject(STAGE_PACE) private readonly pace: StagePace,
  ) {}

  onApplicationBootstrap(): void {
    this.stop = repeat(() => this.look(), {
      everyMs: this.pace.probeMs,
      jitter: 0.1,
      onDefect: (error) => this.log.warn(`LiveKit cannot be looked after now: ${String(error)}`),
    });
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.stop();
  }

  private async look(): Promise<void> {
    if (!this.livekit.isConfigured) return this.reach.note(false);
    const isThere = await this.findsRooms();
    this.failures = isThere ? 0 : this.failures + 1;
    if (isThere || this.failures >= FAILURES) await this.reach.note(isThere);
  }

  private async findsRooms(): Promise<boolean> {
    if (!(await this.livekit.rooms.health())) return false;
    try {
      await this.rooms.settleAll();
      return true;
    } catch (error) {
      // A server that does not know our key is none for us.
      if (error instanceof LiveKitDown || error instanceof LiveKitRefused) return false;
      throw error;
    }
  }
}
