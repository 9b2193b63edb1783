import { limits, type HallOccupancyView, type ScanBatch, type ScanBatchView, type ScanItem } from '#contract';
import type { Refused } from '../../../realtime/index.js';
import type { DoorScan } from './door-scan.js';

/** What the page shows; replaced as a whole, never changed. */
export interface QueueState {
  /** Newest first: everything unanswered and the latest answered ones. */
  scans: readonly DoorScan[];
  unsent: number;
  /** By hall id, as of the latest answer. */
  halls: Readonly<Record<string, HallOccupancyView>>;
  /** Why the last try failed; null while all is well. */
  problem: Refused | null;
}

export interface QueueSettings {
  send: (batch: ScanBatch) => Promise<ScanBatchView>;
  /** Keeps unanswered scans over a reload of the page. */
  storage: { read: () => string | null; write: (value: string | null) => void };
  now?: () => Date;
  /** Milliseconds before the first retry; doubles up to `longestPauseMs`. */
  pauseMs?: number;
  longestPauseMs?: number;
}

const ANSWERED_KEPT = 20;

/**
 * Scans on their way to the server. Only what the server has receipted item by item is let go; everything else is sent
 * again, with the ids it was given here, so that nothing counts twice.
 */
export class ScanQueue {
  private current: QueueState = { scans: [], unsent: 0, halls: {}, problem: null };
  private readonly listeners = new Set<() => void>();
  private isSending = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private pause: number;

  constructor(private readonly settings: QueueSettings) {
    this.pause = settings.pauseMs ?? 1_000;
    const items = kept(settings.storage.read());
    this.change({ scans: items.map((item) => ({ item })).reverse() });
  }

  readonly value = (): QueueState => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** Keeps a scan before anything else happens to it, then sends. */
  add(item: ScanItem, name?: string): void {
    this.change({ scans: [{ item, ...(name && { name }) }, ...this.current.scans] });
    void this.flush();
  }

  /** Sends everything unanswered, oldest first; nothing when a request is under way or nothing waits. */
  async flush(): Promise<void> {
    if (this.isSending) return;
    const items = unanswered(this.current.scans).slice(0, limits.scansPerBatch);
    if (items.length === 0) return;
    clearTimeout(this.timer);
    this.isSending = true;
    try {
      const sentAt = (this.settings.now?.() ?? new Date()).toISOString();
      this.accept(items, await this.settings.send({ scans: items, sentAt }));
    } catch (error) {
      this.fail(error as Refused);
    } finally {
      this.isSending = false;
    }
    if (this.current.problem === null) void this.flush();
  }

  /** The page closes; what is unanswered stays in the storage. */
  stop(): void {
    clearTimeout(this.timer);
  }

  private accept(sent: readonly ScanItem[], { receipts, halls }: ScanBatchView): void {
    const byId = new Map(receipts.map((receipt) => [receipt.id ?? sent[receipt.index]?.id, receipt]));
    const answered = sent.filter(({ id }) => byId.has(id)).length;
    this.change({
      scans: this.current.scans.map((scan) => {
        const receipt = byId.get(scan.item.id);
        return receipt ? { ...scan, receipt } : scan;
      }),
      halls: { ...this.current.halls, ...halls },
      problem: null,
    });
    this.pause = this.settings.pauseMs ?? 1_000;
    // An answer without receipts would otherwise be asked for again without a pause.
    if (answered === 0) this.later();
  }

  private fail(problem: Refused): void {
    this.change({ problem });
    this.later();
  }

  private later(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), this.pause);
    this.pause = Math.min(this.pause * 2, this.settings.longestPauseMs ?? 15_000);
  }

  private change(change: Partial<QueueState>): void {
    const scans = trimmed(change.scans ?? this.current.scans);
    const waiting = unanswered(scans);
    this.current = { ...this.current, ...change, scans, unsent: waiting.length };
    this.settings.storage.write(waiting.length === 0 ? null : JSON.stringify(waiting));
    for (const listener of [...this.listeners]) listener();
  }
}

/** Oldest first. */
const unanswered = (scans: readonly DoorScan[]): ScanItem[] =>
  scans
    .filter(({ receipt }) => !receipt)
    .map(({ item }) => item)
    .reverse();

const trimmed = (scans: readonly DoorScan[]): DoorScan[] => {
  let answered = 0;
  return scans.filter(({ receipt }) => !receipt || ++answered <= ANSWERED_KEPT);
};

/** What an earlier page left, oldest first; anything unreadable is nothing. */
const kept = (text: string | null): ScanItem[] => {
  try {
    const found: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(found) ? found.filter(isItem) : [];
  } catch {
    return [];
  }
};

const isItem = (value: unknown): value is ScanItem =>
  typeof value === 'object' && value !== null && 'id' in value && 'direction' in value && 'at' in value;
