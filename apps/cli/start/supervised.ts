import { setTimeout as wait } from 'node:timers/promises';
import type { Running } from '#platform/embedded';

/** Longest pause before another attempt, in milliseconds. */
const LONGEST_PAUSE = 5_000;
/** Whoever ran this long has recovered: the next crash is answered at once. */
const RECOVERED_AFTER = 30_000;

/** Keeps one program running: starts it again whenever it ends by itself. */
export class Supervised<R extends Running> {
  #current: R | undefined;
  #attempt: Promise<R> | undefined;
  readonly #stopped = new AbortController();

  /**
   * @param name as people read it, for example "PostgreSQL"
   * @param begin starts it and settles when it is healthy
   * @param say told one sentence whenever it ended or came back
   */
  constructor(
    readonly name: string,
    private readonly begin: () => Promise<R>,
    private readonly say: (sentence: string) => void,
  ) {}

  /** Starts it for the first time. @throws what `begin` throws */
  async start(): Promise<R> {
    const running = await this.#try();
    void this.#watch(running);
    return running;
  }

  /** Stops it for good; waits for a start that is under way. */
  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.#attempt?.catch(() => undefined);
    await this.#current?.stop();
  }

  async #try(): Promise<R> {
    this.#attempt = this.begin();
    const running = await this.#attempt;
    this.#current = running;
    return running;
  }

  async #watch(first: R): Promise<void> {
    let running = first;
    let pause = 0;
    while (!this.#stopped.signal.aborted) {
      const since = Date.now();
      const how = await running.exited;
      if (this.#stopped.signal.aborted) return;
      this.say(`${this.name} ${how}; it is started again.`);
      pause = Date.now() - since > RECOVERED_AFTER ? 0 : pause;
      const next = await this.#restart(pause);
      if (next === undefined) return;
      running = next;
      pause = Math.min(LONGEST_PAUSE, pause * 2 + 100);
    }
  }

  /** Tries until it runs or is stopped for good. */
  async #restart(firstPause: number): Promise<R | undefined> {
    for (let pause = firstPause; !this.#stopped.signal.aborted; pause = Math.min(LONGEST_PAUSE, pause * 2 + 100)) {
      await wait(pause, undefined, { signal: this.#stopped.signal }).catch(() => undefined);
      if (this.#stopped.signal.aborted) return undefined;
      try {
        const running = await this.#try();
        this.say(`${this.name} is back.`);
        return running;
      } catch (error) {
        this.say(`${this.name} did not come back: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    return undefined;
  }
}
