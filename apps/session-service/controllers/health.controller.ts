import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { HealthView } from '#contract';
import { ServiceEnvironment } from '#platform/config';
import { HealthService } from '../http/health.service.js';

/** Is it there, and is it ready? */
@Controller('api')
export class HealthController {
  constructor(
    private readonly checks: HealthService,
    @Inject(ServiceEnvironment) private readonly environment: ServiceEnvironment,
  ) {}

  /** 200 as long as this process answers; says what is missing and how to get it. */
  @Get('health')
  health(): Promise<HealthView> {
    return this.checks.health(this.environment);
  }

  /** 200 when PostgreSQL and the gateway answer, else 503. */
  @Get('ready')
  async ready(@Res({ passthrough: true }) response: Response): Promise<HealthView> {
    const health = await this.checks.health(this.environment);
    if (!health.database.ok || !health.gateway.ok) response.status(503);
    return health;
  }
}
