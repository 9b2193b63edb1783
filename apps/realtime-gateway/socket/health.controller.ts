import { Controller, Get, Optional, ServiceUnavailableException } from '@nestjs/common';
import type { HealthPartView } from '#contract';
import { DatabaseProbe } from '#platform/database';
import { RedisLine } from '#platform/redis';

/** Whether this process can answer commands; `redis` only where one is configured. */
interface GatewayHealth {
  ok: true;
  redis?: HealthPartView;
}

/** Whether this process can answer commands. */
@Controller('health')
export class HealthController {
  constructor(
    private readonly database: DatabaseProbe,
    @Optional() private readonly redis?: RedisLine,
  ) {}

  /** 200 when PostgreSQL answers, else 503. Redis may be away: PostgreSQL carries on for it. */
  @Get()
  async health(): Promise<GatewayHealth> {
    if (!(await this.database.answers())) throw new ServiceUnavailableException();
    return { ok: true, ...(this.redis && { redis: this.redis.health }) };
  }
}
