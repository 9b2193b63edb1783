import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { repeat } from '#kernel';
import { ServiceEnvironment } from '#platform/config';
import { AdvisoryLocks } from '#platform/facts';
import { SessionEndService } from '#features/presence';

/** Time is its fact: closes sessions an hour after their planned end. Of N services one looks. */
@Injectable()
export class SessionEndReactor implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(SessionEndReactor.name);
  private stop: () => Promise<void> = () => Promise.resolve();

  constructor(
    private readonly ends: SessionEndService,
    private readonly locks: AdvisoryLocks,
    @Inject(ServiceEnvironment) private readonly environment: ServiceEnvironment,
  ) {}

  onApplicationBootstrap(): void {
    this.stop = repeat(() => this.look(), {
      ...{ everyMs: this.environment.SESSION_END_CHECK_MS, jitter: 0.2 },
      onDefect: (defect) => this.log.warn(`overdue sessions cannot be closed now: ${String(defect)}`),
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.stop();
  }

  private async look(): Promise<void> {
    await this.locks.tryRun('session-end', async () => {
      for (const sessionId of await this.ends.closeOverdue()) this.log.log({ sessionId }, 'session closed itself');
    });
  }
}
