import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { repeat, UnitOfWork } from '#kernel';
import { ServiceEnvironment } from '#platform/config';
import { ConnectionService } from '#features/presence';

/**
 * Ends connections that nobody ends any more: of a gateway that was killed, of a line that was cut. Every gateway looks,
 * each silent connection is found by one of them, and ends at its last sign of life.
 */
@Injectable()
export class SilentConnectionsService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(SilentConnectionsService.name);
  private stop: () => Promise<void> = () => Promise.resolve();

  constructor(
    private readonly work: UnitOfWork,
    private readonly connections: ConnectionService,
    @Inject(ServiceEnvironment) private readonly environment: ServiceEnvironment,
  ) {}

  onApplicationBootstrap(): void {
    this.stop = repeat(() => this.look(), {
      ...{ everyMs: this.environment.PRESENCE_SILENT_MS / 3, jitter: 0.2 },
      onDefect: (defect) => this.log.warn(`silent connections cannot be ended now: ${String(defect)}`),
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.stop();
  }

  private async look(): Promise<void> {
    const silentMs = this.environment.PRESENCE_SILENT_MS;
    for (const source of ['heartbeat', 'stage'] as const)
      await this.work.run((tx) => this.connections.closeSilent(tx, source, silentMs));
  }
}
