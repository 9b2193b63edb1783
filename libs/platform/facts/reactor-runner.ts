import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { AdvisoryLocks } from './advisory-locks.js';
import { Doorbell } from './doorbell.js';
import { ReactorCursorStore, type Backlog } from './reactor-cursor.store.js';
import type { Reactor } from './reactor.js';

/** Under this token an application provides its reactors as one array. */
export const REACTORS = Symbol('reactors');

const FIRST_RETRY_MS = 250;
const LAST_RETRY_MS = 5_000;
/** A cursor that lags by so many facts of no interest is stored, so that a restart need not read them again. */
const STORE_EVERY = 500;

/** Where a reactor stands in a stream, in this process. */
interface Standing {
  /** Everything up to here was seen, interesting or not. */
  scanned: number;
  failures: number;
  retryAt: number;
}

/**
 * Wakes reactors when the doorbell rings. Each stream of each reactor goes its own way under an advisory lock: of N
 * services one acts, after a restart it continues where the cursor stands, and a failing one holds up nobody else.
 */
@Injectable()
export class ReactorRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly standings = new Map<string, Standing>();
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly running = new Set<Promise<void>>();
  private readonly log = new Logger(ReactorRunner.name);
  private looking = false;
  private lookAgain = false;
  private stopped = false;
  private deafen: () => void = () => undefined;

  constructor(
    @Inject(REACTORS) private readonly reactors: readonly Reactor[],
    private readonly cursors: ReactorCursorStore,
    private readonly locks: AdvisoryLocks,
    private readonly bell: Doorbell,
  ) {}

  onApplicationBootstrap(): void {
    this.deafen = this.bell.onRing(() => void this.look());
    void this.look();
  }

  /** Lets effects that began come to their end. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    this.deafen();
    for (const timer of this.timers) clearTimeout(timer);
    await Promise.allSettled(this.running);
  }

  private async look(): Promise<void> {
    this.lookAgain = true;
    if (this.looking) return;
    this.looking = true;
    try {
      while (this.lookAgain && !this.stopped) {
        this.lookAgain = false;
        const behind = await this.cursors.behind(this.reactors.map(({ name }) => name));
        for (const backlog of behind) this.begin(backlog);
      }
    } catch (error) {
      this.log.warn(`reactors cannot look for facts now: ${sentence(error)}`);
    } finally {
      this.looking = false;
    }
  }

  private begin(backlog: Backlog): void {
    const reactor = this.reactors.find(({ name }) => name === backlog.reactor);
    const standing = this.standing(backlog);
    if (!reactor || backlog.head <= standing.scanned || Date.now() < standing.retryAt) return;
    const run = this.runLocked(reactor, backlog, standing).finally(() => this.running.delete(run));
    this.running.add(run);
  }

  private async runLocked(reactor: Reactor, backlog: Backlog, standing: Standing): Promise<void> {
    const key = keyOf(backlog);
    try {
      await this.locks.tryRun(key, () => this.catchUp(reactor, backlog, standing));
    } catch (error) {
      standing.failures += 1;
      const pause = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** (standing.failures - 1));
      standing.retryAt = Date.now() + pause;
      this.log.warn(`${key} failed and is tried again in ${pause} ms: ${sentence(error)}`);
      this.lookIn(pause);
    }
  }

  private async catchUp(reactor: Reactor, { streamId, head }: Backlog, standing: Standing): Promise<void> {
    const stored = await this.cursors.cursor(reactor.name, streamId);
    let after = Math.max(stored, standing.scanned);
    let fact = await this.cursors.next(streamId, after, reactor.types);
    while (fact && !this.stopped) {
      await reactor.react(fact);
      after = fact.seq;
      await this.cursors.advance(reactor.name, streamId, after);
      standing.failures = 0;
      standing.scanned = after;
      fact = await this.cursors.next(streamId, after, reactor.types);
    }
    if (this.stopped) return;
    standing.scanned = Math.max(head, after);
    if (standing.scanned - stored >= STORE_EVERY) await this.cursors.advance(reactor.name, streamId, standing.scanned);
  }

  private standing(backlog: Backlog): Standing {
    const key = keyOf(backlog);
    const known = this.standings.get(key) ?? { scanned: 0, failures: 0, retryAt: 0 };
    this.standings.set(key, known);
    return known;
  }

  private lookIn(milliseconds: number): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      void this.look();
    }, milliseconds + 1);
    this.timers.add(timer);
  }
}

const keyOf = ({ reactor, streamId }: Backlog): string => `reactor ${reactor} of ${streamId}`;
const sentence = (error: unknown): string => (error instanceof Error ? error.message : String(error));
