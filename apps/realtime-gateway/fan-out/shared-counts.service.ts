import { randomUUID } from 'node:crypto';
import { Injectable, Optional, type OnModuleInit } from '@nestjs/common';
import type { PresenceCounts } from '#contract';
import { RedisLine } from '#platform/redis';

const CHANNEL = 'presence';

/** What a gateway says through Redis when it counted a session. */
interface Sample {
  /** The gateway that counted. */
  by: string;
  sessionId: string;
  counts: PresenceCounts;
}

/**
 * Lets the gateways count each session once per tick together instead of once each: whoever counts tells the others, and
 * who was told does not count. Without Redis, or while it is away, nobody is told and everybody counts.
 */
@Injectable()
export class SharedCountsService implements OnModuleInit {
  private readonly self = randomUUID();
  /** When another gateway last told of a session, milliseconds of this process. */
  private readonly toldAt = new Map<string, number>();
  private received: (sessionId: string, counts: PresenceCounts) => void = () => undefined;

  constructor(@Optional() private readonly redis?: RedisLine) {}

  /** Whether there may be others to share with. */
  get isShared(): boolean {
    return this.redis !== undefined;
  }

  onModuleInit(): void {
    this.redis?.subscribe(CHANNEL, (text) => {
      const sample = readSample(text);
      if (!sample || sample.by === this.self) return;
      this.toldAt.set(sample.sessionId, performance.now());
      this.received(sample.sessionId, sample.counts);
    });
  }

  /** Who receives what other gateways counted; one per process. */
  subscribe(received: (sessionId: string, counts: PresenceCounts) => void): void {
    this.received = received;
  }

  /** Those of these sessions that no other gateway counted within the last `milliseconds`. Forgets what is older. */
  uncounted(sessionIds: readonly string[], milliseconds: number): Set<string> {
    const since = performance.now() - milliseconds;
    for (const [sessionId, at] of this.toldAt) if (at < since) this.toldAt.delete(sessionId);
    return new Set(sessionIds.filter((id) => !this.toldAt.has(id)));
  }

  /** Tells the other gateways; may be lost. */
  tell(sessionId: string, counts: PresenceCounts): void {
    const sample: Sample = { by: this.self, sessionId, counts };
    void this.redis?.publish(CHANNEL, JSON.stringify(sample));
  }
}

/** Undefined for what no gateway of this version said. */
function readSample(text: string): Sample | undefined {
  try {
    const { by, sessionId, counts } = JSON.parse(text) as Partial<Sample>;
    const numbers = [counts?.hall, counts?.remote, counts?.total, counts?.limit ?? 0];
    const isWhole = typeof by === 'string' && typeof sessionId === 'string' && numbers.every(Number.isSafeInteger);
    return isWhole && counts ? { by, sessionId, counts } : undefined;
  } catch {
    return undefined;
  }
}
