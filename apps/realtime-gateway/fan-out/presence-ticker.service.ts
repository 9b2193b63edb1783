import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { WebSocketServer } from '@nestjs/websockets';
import { AUDIENCES, type PresenceCounts } from '#contract';
import { repeat } from '#kernel';
import { ServiceEnvironment } from '#platform/config';
import { CommandGateway } from '../socket/command-gateway.decorator.js';
import type { TwinhallServer } from '../socket/twinhall-socket.type.js';
import { audienceRoom } from './audience-rooms.js';
import { LiveConnectionsService } from './live-connections.service.js';
import { SessionCountsService } from './session-counts.service.js';
import { SharedCountsService } from './shared-counts.service.js';

/** Counts that did not change are told again after so many ticks: a signal may have been lost, a reader may be new. */
const REPEAT_TICKS = 5;
/** Another gateway's counts stand for this share of a tick; less than a whole, so that its next ones come before. */
const FRESH = 0.75;
/** Gateways that share must not stay in step, or each would count before it hears of the other. */
const JITTER = 0.1;

/**
 * Tells everybody in a session how many are there, once per tick and only when it changed. The counts come from
 * PostgreSQL, so that all gateways say the same; the cost does not depend on how many people came or went. Of several
 * gateways that share through Redis one counts each session, and all tell it at once.
 */
@CommandGateway()
@Injectable()
export class PresenceTickerService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  @WebSocketServer()
  private readonly server: TwinhallServer;
  private readonly log = new Logger(PresenceTickerService.name);
  private told = new Map<string, { counts: string; ticks: number }>();
  private stop: () => Promise<void> = () => Promise.resolve();

  constructor(
    private readonly connections: LiveConnectionsService,
    private readonly counting: SessionCountsService,
    private readonly shared: SharedCountsService,
    @Inject(ServiceEnvironment) private readonly environment: ServiceEnvironment,
  ) {}

  onApplicationBootstrap(): void {
    this.shared.subscribe((sessionId, counts) => this.tell(sessionId, counts));
    this.stop = repeat(() => this.tick(), {
      ...{ everyMs: this.environment.PRESENCE_TICK_MS, jitter: this.shared.isShared ? JITTER : 0 },
      onDefect: (defect) => this.log.warn(`presence cannot be counted now: ${String(defect)}`),
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.stop();
  }

  private async tick(): Promise<void> {
    const served = this.connections.sessions();
    this.told = new Map([...this.told].filter(([sessionId]) => served.has(sessionId)));
    const wanted = this.shared.uncounted([...served.keys()], this.environment.PRESENCE_TICK_MS * FRESH);
    for (const conferenceId of new Set(served.values())) {
      const ids = [...served].filter(([id, conference]) => conference === conferenceId && wanted.has(id));
      if (ids.length > 0) await this.count(conferenceId, new Set(ids.map(([id]) => id)));
    }
  }

  private async count(conferenceId: string, sessionIds: ReadonlySet<string>): Promise<void> {
    for (const [sessionId, counts] of await this.counting.count(conferenceId, sessionIds)) {
      this.shared.tell(sessionId, counts);
      this.tell(sessionId, counts);
    }
  }

  private tell(sessionId: string, counts: PresenceCounts): void {
    const text = JSON.stringify(counts);
    const before = this.told.get(sessionId);
    const same = before?.counts === text;
    if (same && before.ticks < REPEAT_TICKS) {
      before.ticks += 1;
      return;
    }
    this.told.set(sessionId, { counts: text, ticks: 0 });
    const rooms = AUDIENCES.map((audience) => audienceRoom(sessionId, audience));
    const frame = { stream: sessionId, signals: { 'presence:counted': counts } };
    this.server.local.to(rooms).volatile.emit('signals', frame);
  }
}
