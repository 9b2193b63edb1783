import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type BeforeApplicationShutdown,
} from '@nestjs/common';
import { repeat, UnitOfWork } from '#kernel';
import { LiveKit, LiveKitDown } from '#platform/livekit';
import { StageServerStore } from '../stage-server.store.js';
import { STAGE_PACE, type StagePace } from './stage-pace.type.js';
import { StageRoundService } from './stage-round.service.js';

const JITTER = 0.2;

/** Sends somebody round all rooms again and again: what a lost webhook hid comes out here. Services share the work. */
@Injectable()
export class StagePollService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(StagePollService.name);
  private stop: () => Promise<void> = () => Promise.resolve();
  /** The first round after a start is made whoever made the last one. */
  private isFirst = true;

  constructor(
    private readonly livekit: LiveKit,
    private readonly round: StageRoundService,
    private readonly work: UnitOfWork,
    private readonly server: StageServerStore,
    @Inject(STAGE_PACE) private readonly pace: StagePace,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.livekit.isConfigured) return;
    this.stop = repeat(() => this.poll(), {
      everyMs: this.pace.pollMs,
      jitter: JITTER,
      onDefect: (error) => {
        // The probe has said it already.
        if (!(error instanceof LiveKitDown)) this.log.warn(`rooms cannot be compared now: ${String(error)}`);
      },
    });
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.stop();
  }

  private async poll(): Promise<void> {
    const pause = this.isFirst ? 0 : this.pace.pollMs * (1 - 2 * JITTER);
    const mine = await this.work.run((tx) => this.server.takePoll(tx, pause));
    if (!mine) return;
    await this.round.go();
    this.isFirst = false;
  }
}
