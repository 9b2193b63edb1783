import { Observed } from '../observed.js';

/** Keeps the screen on. Browsers let go of the lock whenever the page is hidden, so it is taken again. */
export class WakeLock {
  /** False too where the browser cannot: then the page should ask for a setting of the system. */
  readonly isHeld = new Observed(false);
  private sentinel: WakeLockSentinel | undefined;
  private readonly taken = (): void => void (document.visibilityState === 'visible' && this.take());

  hold(): void {
    document.addEventListener('visibilitychange', this.taken);
    this.taken();
  }

  async release(): Promise<void> {
    document.removeEventListener('visibilitychange', this.taken);
    await this.sentinel?.release();
  }

  private async take(): Promise<void> {
    if (this.isHeld.value() || !('wakeLock' in navigator)) return;
    const sentinel = await navigator.wakeLock.request('screen').catch(() => undefined);
    if (sentinel === undefined) return;
    this.sentinel = sentinel;
    this.isHeld.set(true);
    sentinel.addEventListener('release', () => this.isHeld.set(false));
  }
}
