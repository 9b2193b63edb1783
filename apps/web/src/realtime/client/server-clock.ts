interface Sample {
  readonly offsetMs: number;
  readonly tripMs: number;
}

const KEPT = 8;

/**
 * The server's clock, from the answers of commands: each says the server's time, true to half its round trip. The answer
 * with the shortest trip of the latest ones is believed.
 */
export class ServerClock {
  private samples: Sample[] = [];

  /** @param sentAt, receivedAt milliseconds of this device's clock; `now` the server's ISO instant */
  observe(sentAt: number, receivedAt: number, now: string): void {
    const sample = { offsetMs: Date.parse(now) - (sentAt + receivedAt) / 2, tripMs: receivedAt - sentAt };
    if (Number.isNaN(sample.offsetMs) || sample.tripMs < 0) return;
    this.samples = [...this.samples.slice(1 - KEPT), sample];
  }

  /** Milliseconds to add to this device's clock; 0 until something was answered. */
  get offsetMs(): number {
    return this.samples.reduce((best, one) => (one.tripMs < best.tripMs ? one : best), this.samples[0] ?? NONE)
      .offsetMs;
  }

  /** The server's present. */
  readonly now = (): Date => new Date(Date.now() + this.offsetMs);
}

const NONE: Sample = { offsetMs: 0, tripMs: 0 };
