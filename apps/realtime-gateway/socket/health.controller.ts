import { Controller, Get } from '@nestjs/common';
import { refuse } from '#kernel';
import { DatabaseProbe } from '#platform/database';

/** Whether this process can answer commands. */
@Controller('health')
export class HealthController {
  constructor(private readonly database: DatabaseProbe) {}

  /** 200 when PostgreSQL answers, else an error. */
  @Get()
  async health(): Promise<{ ok: true }> {
    if (!(await this.database.answers())) refuse('server/unavailable');
    return { ok: true };
  }
}
