import { Injectable, Optional } from '@nestjs/common';
import type { HealthPartView, HealthView, StageHealthView } from '#contract';
import type { ServiceEnvironment } from '#platform/config';
import { DatabaseProbe } from '#platform/database';
import { RedisLine } from '#platform/redis';

const PATIENCE_MS = 2_000;

/** Looks at the parts that make an installation. */
@Injectable()
export class HealthService {
  constructor(
    private readonly database: DatabaseProbe,
    @Optional() private readonly redis?: RedisLine,
  ) {}

  async health(environment: ServiceEnvironment): Promise<HealthView> {
    const [database, gateway, stage] = await Promise.all([
      this.postgres(),
      this.gateway(environment),
      this.stage(environment),
    ]);
    const redis = this.redis?.health;
    const ok = database.ok && gateway.ok && stage.ok && redis?.ok !== false;
    return { ok, database, gateway, stage, ...(redis && { redis }) };
  }

  private async postgres(): Promise<HealthPartView> {
    const missing = 'PostgreSQL does not answer: see that the server of DATABASE_URL runs.';
    return (await this.database.answers()) ? { ok: true } : { ok: false, missing };
  }

  private async gateway({ GATEWAY_URL }: ServiceEnvironment): Promise<HealthPartView> {
    if (!GATEWAY_URL) return { ok: true };
    const missing = 'The realtime gateway does not answer: see that it runs at GATEWAY_URL.';
    return (await answers(`${GATEWAY_URL}/health`)) ? { ok: true } : { ok: false, missing };
  }

  private async stage({ LIVEKIT_URL, LIVEKIT_MISSING }: ServiceEnvironment): Promise<StageHealthView> {
    if (!LIVEKIT_URL)
      return {
        ok: false,
        reason: 'none',
        missing:
          LIVEKIT_MISSING ?? 'There is no LiveKit server: set LIVEKIT_URL, LIVEKIT_API_KEY and LIVEKIT_API_SECRET.',
      };
    if (await answers(LIVEKIT_URL.replace(/^ws/, 'http'))) return { ok: true };
    return {
      ok: false,
      reason: 'silent',
      missing:
        'LiveKit does not answer: see that the server of LIVEKIT_URL runs. Everything but sound and picture works.',
    };
  }
}

async function answers(url: string): Promise<boolean> {
  return fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) }).then(
    (answer) => answer.ok,
    () => false,
  );
}
