import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { limits } from '#contract';
import { refuse } from '#kernel';

/** How much one person may ask of one process. Per person, never per address: a whole hall shares one address. */
@Injectable()
export class RateLimitService {
  private readonly commands = new RateLimiterMemory({ points: limits.commandsPerTenSeconds, duration: 10 });
  private readonly requests = new RateLimiterMemory({ points: limits.requestsPerTenSeconds, duration: 10 });
  private readonly openings = new RateLimiterMemory({ points: limits.linkOpeningsPerMinute, duration: 60 });

  /** @throws {Refused} input/too_fast with `retryAfterMs` */
  command(personId: string): Promise<void> {
    return take(this.commands, personId);
  }

  /** @throws {Refused} input/too_fast with `retryAfterMs` */
  request(personId: string): Promise<void> {
    return take(this.requests, personId);
  }

  /**
   * Opening a link, which anybody may.
   * @param key the hash of the link's secret, or the person whose link it is
   * @throws {Refused} input/too_fast with `retryAfterMs`
   */
  opening(key: string): Promise<void> {
    return take(this.openings, key);
  }
}

async function take(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (spent) {
    if (spent instanceof RateLimiterRes) refuse('input/too_fast', { retryAfterMs: spent.msBeforeNext });
    throw spent;
  }
}
