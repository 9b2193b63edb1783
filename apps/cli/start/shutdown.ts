/** What has to be stopped, and the signals that ask for it. */
export class Shutdown {
  readonly #owned: { name: string; stop: () => Promise<void> }[] = [];
  #done: Promise<void> | undefined;
  readonly #asked = new AbortController();

  /** Aborted as soon as stopping begins. */
  get signal(): AbortSignal {
    return this.#asked.signal;
  }

  /**
   * Registers something before it is started; it is stopped before everything registered earlier.
   * @throws when stopping has begun: then nothing more is started
   */
  readonly own = (name: string, stop: () => Promise<void>): void => {
    if (this.#asked.signal.aborted) throw new Error(`${name} is not started any more.`);
    this.#owned.push({ name, stop });
  };

  /** Stops everything, once; a part that fails to stop does not keep the others running. */
  stop(): Promise<void> {
    this.#done ??= this.#stopAll();
    return this.#done;
  }

  async #stopAll(): Promise<void> {
    this.#asked.abort();
    for (let last = this.#owned.pop(); last !== undefined; last = this.#owned.pop()) {
      const { name, stop } = last;
      await stop().catch((error: Error) => process.stderr.write(`${name} did not stop in order: ${error.message}\n`));
    }
  }

  /** Ctrl+C, `kill` and a closed terminal: told once, then everything stops and the process ends with code 0. */
  listen(onFirst: () => void): void {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(name, () => {
        if (this.#asked.signal.aborted) return;
        onFirst();
        void this.stop().then(() => process.exit(0));
      });
    }
  }
}
