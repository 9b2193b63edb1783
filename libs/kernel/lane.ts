/**
 * Runs jobs strictly one batch after the other. Whatever arrives while a batch runs waits and becomes the next batch:
 * under load the batches grow and each job costs less; without load a job runs at once.
 */
export class Lane<Job> {
  private waiting: Job[] = [];
  private running = false;

  /**
   * @param run settles every job of a batch itself; what it throws is a defect and is passed to `onDefect`
   * @param options most jobs of one batch; `gatherMs` is how long a batch waits for company before it starts
   */
  constructor(
    private readonly run: (jobs: Job[]) => Promise<void>,
    private readonly options: { most: number; gatherMs: (job: Job) => number; onDefect: (defect: unknown) => void },
  ) {}

  /** True while nothing runs or waits, so the lane may be forgotten. */
  get idle(): boolean {
    return !this.running && this.waiting.length === 0;
  }

  push(job: Job): void {
    this.waiting.push(job);
    if (!this.running) void this.drain();
  }

  private async drain(): Promise<void> {
    this.running = true;
    while (this.waiting.length > 0) {
      await this.gather();
      const batch = this.waiting.splice(0, this.options.most);
      try {
        await this.run(batch);
      } catch (defect) {
        this.options.onDefect(defect);
      }
    }
    this.running = false;
  }

  /** Waits only when every waiting job would rather have company. */
  private async gather(): Promise<void> {
    const pause = Math.min(...this.waiting.map((job) => this.options.gatherMs(job)));
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
