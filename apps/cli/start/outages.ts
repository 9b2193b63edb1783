/** What stands behind the edge. */
export type Part = 'gateway' | 'service' | 'livekit';

const NAMES: Record<Part, string> = { gateway: 'realtime-gateway', service: 'session-service', livekit: 'LiveKit' };

/** Failures that say something about the part, not about whoever asked for it. */
const AWAY = new Set(['ECONNREFUSED', 'ECONNRESET', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EPIPE', 'ETIMEDOUT']);

/** Tells an outage twice, however many requests meet it: when it begins and when it is over. Never what was asked. */
export class Outages {
  private readonly open = new Map<Part, { since: number; refused: number }>();

  /** @param tell where the sentences go */
  constructor(private readonly tell: (sentence: string) => void) {}

  /** A request could not be brought to a part and was answered 503. */
  met(part: Part, error: NodeJS.ErrnoException): void {
    const { code = '' } = error;
    if (!AWAY.has(code)) return;
    const known = this.open.get(part);
    if (known) known.refused += 1;
    else {
      this.open.set(part, { since: performance.now(), refused: 1 });
      this.tell(`${NAMES[part]} is away (${code}): what comes for it is answered 503.`);
    }
  }

  /** A part has answered. */
  over(part: Part): void {
    const known = this.open.get(part);
    if (!known) return;
    this.open.delete(part);
    const seconds = ((performance.now() - known.since) / 1_000).toFixed(1);
    this.tell(`${NAMES[part]} is back after ${seconds} s; answered 503 meanwhile: ${known.refused}.`);
  }
}
