import { Inject, Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '#kernel';
import { ServiceEnvironment } from '#platform/config';
import { ConnectionService } from '#features/presence';

/**
 * Ends connections that nobody ends any more: of a gateway that was killed, of a line that was cut. Every gateway looks,
 * each silent connection is found by one of them, and ends at its last sign of life.
 */
@Injectable()
export class SilentConnectionsService implements OnModuleInit, OnApplicationShutdown {
  private readonly log = new Logger(SilentConnectionsService.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly work: UnitOfWork,
    private readonly connections: ConnectionService,
    @Inject(ServiceEnvironment) private readonly environment: ServiceEnvironment,
  ) {}

  onModuleInit(): void {
    this.timer = setInterval(() => void this.look(), this.environment.PRESENCE_SILENT_MS / 3);
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private async look(): Promise<void> {
    const silentMs = this.environment.PRESENCE_SILENT_MS;
    for (const source of ['heartbeat', 'stage'] as const)
      await this.work
        .run((tx) => this.connections.closeSilent(tx, source, silentMs))
        .catch((error: unknown) => this.log.warn(`silent connections cannot be ended now: ${String(error)}`));
  }
}
