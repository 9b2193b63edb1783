import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { limits } from '#contract';
import { refuse } from '#kernel';

const SECONDS = 10;

/** How much one person may ask of one process. Per person, never per address: a whole hall shares one address. */
@Injectable()
export class RateLimitService {
  private readonly commands = new RateLimiterMemory({ points: limits.commandsPerTenSeconds, duration: SECONDS });
  private readonly requests = new RateLimiterMemory({ points: limits.requestsPerTenSeconds, duration: SECONDS });

  /** @throws {Refused} input/too_fast with `retryAfterMs` */
  command(personId: string): Promise<void> {
    return take(this.commands, personId);
  }

  /** @throws {Refused} input/too_fast with `retryAfterMs` */
  request(key: string): Promise<void> {
    return take(this.requests, key);
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
