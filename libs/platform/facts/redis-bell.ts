import type { RedisLine } from '#platform/redis';
import { Bell } from './bell.js';

const CHANNEL = 'facts';

/** Rings by an empty message through Redis. */
export class RedisBell extends Bell {
  constructor(private readonly redis: RedisLine) {
    super();
  }

  open(heard: () => void): void {
    this.redis.subscribe(CHANNEL, heard);
    this.redis.onReturn(heard);
  }

  ring(): Promise<boolean> {
    return this.redis.publish(CHANNEL, '');
  }

  /** The line is its own owner's. */
  close(): Promise<void> {
    return Promise.resolve();
  }
}
