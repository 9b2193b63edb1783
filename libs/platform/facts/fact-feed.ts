import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { StoredFact } from '#kernel';
import { Doorbell } from './doorbell.js';
import { FactsStore } from './facts.store.js';

/** Committed facts of one stream, `after` < seq <= `upTo`, in order and without gaps. */
export interface FactBatch {
  streamId: string;
  after: number;
  upTo: number;
  facts: StoredFact[];
}

const MOST = 1_000;

/** Follows the streams this process serves and hands on their committed facts in order, each once per process. */
@Injectable()
export class FactFeed implements OnModuleInit, OnApplicationShutdown {
  private readonly cursors = new Map<string, number>();
  private readonly log = new Logger(FactFeed.name);
  private deliver: (batch: FactBatch) => void | Promise<void> = () => undefined;
  private reading = false;
  private rungAgain = false;
  private stop: () => void = () => undefined;

  constructor(
    private readonly bell: Doorbell,
    private readonly facts: FactsStore,
  ) {}

  onModuleInit(): void {
    this.stop = this.bell.onRing(() => void this.read());
  }

  onApplicationShutdown(): void {
    this.stop();
  }

  /** Who receives the batches; one per process. The next batch, of any stream, waits until this one is delivered. */
  subscribe(deliver: (batch: FactBatch) => void | Promise<void>): void {
    this.deliver = deliver;
  }

  /** Position of a served stream; starts to serve it when it is new. Facts beyond it will be delivered. */
  async follow(streamId: string): Promise<number> {
    const known = this.cursors.get(streamId);
    if (known !== undefined) return known;
    const heads = await this.facts.heads([streamId]);
    // Two callers may wait for the same head: the first to set the cursor wins, the other must not turn it back.
    const head = this.cursors.get(streamId) ?? heads.get(streamId) ?? 0;
    this.cursors.set(streamId, head);
    return head;
  }

  /** Stops to serve a stream. */
  forget(streamId: string): void {
    this.cursors.delete(streamId);
  }

  private async read(): Promise<void> {
    if (this.reading) {
      this.rungAgain = true;
      return;
    }
    this.reading = true;
    try {
      do {
        this.rungAgain = false;
        await this.readOnce();
      } while (this.rungAgain);
    } catch (error) {
      this.log.warn(`facts cannot be read now: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      this.reading = false;
    }
  }

  private async readOnce(): Promise<void> {
    if (this.cursors.size === 0) return;
    const heads = await this.facts.heads([...this.cursors.keys()]);
    for (const [streamId, head] of heads) {
      const after = this.cursors.get(streamId);
      if (after === undefined || head <= after) continue;
      await this.readStream(streamId, after);
    }
  }

  private async readStream(streamId: string, after: number): Promise<void> {
    const facts = await this.facts.readAfter(streamId, after, MOST);
    const upTo = facts.at(-1)?.seq;
    if (upTo === undefined || this.cursors.get(streamId) !== after) return;
    this.cursors.set(streamId, upTo);
    this.rungAgain ||= facts.length === MOST;
    await this.deliver({ streamId, after, upTo, facts });
  }
}
