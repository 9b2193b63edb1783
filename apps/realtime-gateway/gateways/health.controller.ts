import { Controller, Get } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Whether this process can answer commands. */
@Controller('health')
export class HealthController {
  constructor(private readonly database: DataSource) {}

  /** 200 when PostgreSQL answers, 500 otherwise. */
  @Get()
  async health(): Promise<{ ok: true }> {
    await this.database.query('SELECT 1');
    return { ok: true };
  }
}
