/** Milliseconds that a window which is just being left may take to let go. */
const PATIENCE = 1_000;

/**
 * The one place on a stage that all windows of a browser share. To LiveKit they are one device, and a second join would
 * silently throw the first window out; so the second one asks here first. Held until it is left, taken, or the window goes.
 */
export class WindowSeat {
  private letGo: (() => void) | undefined;
  /** Which of several requests is the latest: an older one that is granted late wants nothing any more. */
  private asked = 0;

  /** @param name the same in every window; undefined: everybody has a seat of their own */
  constructor(private readonly name: string | undefined) {}

  /**
   * @param takesOver from whichever window has it
   * @param lost another window has taken it
   * @returns false when another window has it and keeps it, undefined when it was left while it was waited for. Without a
   * secure context there are no seats: always true.
   */
  take(takesOver: boolean, lost: () => void): Promise<boolean | undefined> {
    const locks = (navigator as Partial<Navigator>).locks;
    if (this.name === undefined || !locks || this.letGo) return Promise.resolve(true);
    const mine = ++this.asked;
    const how = takesOver ? { steal: true } : { signal: AbortSignal.timeout(PATIENCE) };
    return new Promise((answer) => {
      const held = locks.request(`twinhall.stage.${this.name}`, how, () => {
        if (mine !== this.asked) return answer(undefined);
        answer(true);
        return new Promise<void>((done) => (this.letGo = done));
      });
      held.catch(() => {
        // Nobody let go in time, or another window took what was held here.
        answer(mine === this.asked ? false : undefined);
        if (mine !== this.asked || !this.letGo) return;
        this.letGo = undefined;
        lost();
      });
    });
  }

  leave(): void {
    this.asked += 1;
    this.letGo?.();
    this.letGo = undefined;
  }
}
