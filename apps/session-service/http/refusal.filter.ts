import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { ERRORS, type ErrorCode, type Refusal } from '#contract';
import { newId, Refused } from '#kernel';
import { refusalOf } from '#platform/doors';

/** Turns whatever was thrown into the one form of refusal: a code, never a stack. */
@Catch()
export class RefusalFilter implements ExceptionFilter {
  private readonly log = new Logger(RefusalFilter.name);

  catch(thrown: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    const error = refusalOf(thrown) ?? fromFramework(thrown) ?? this.defect(thrown);
    if (response.headersSent) return void response.end();
    if (ERRORS[error.code].retry) response.setHeader('Retry-After', secondsUntil(error));
    response.status(ERRORS[error.code].status).json({ error });
  }

  private defect(thrown: unknown): Refusal {
    const logId = newId();
    this.log.error({ logId, err: thrown }, thrown instanceof Error ? thrown.stack : undefined);
    return new Refused('server/failed', { logId }).toRefusal();
  }
}

/** Whole seconds until the same request may succeed. */
const secondsUntil = ({ detail }: Refusal): number => Math.ceil(Number(detail?.['retryAfterMs'] ?? 2_000) / 1_000);

/** Errors of Nest and of its body parsers, by their status. */
function fromFramework(thrown: unknown): Refusal | null {
  const status = statusOf(thrown);
  if (status === null || status >= 500) return null;
  const codes: Record<number, ErrorCode> = { 404: 'route/unknown', 413: 'input/too_large', 429: 'input/too_fast' };
  return new Refused(codes[status] ?? 'input/invalid').toRefusal();
}

function statusOf(thrown: unknown): number | null {
  if (thrown instanceof HttpException) return thrown.getStatus();
  if (typeof thrown !== 'object' || thrown === null || !('status' in thrown)) return null;
  return typeof thrown.status === 'number' ? thrown.status : null;
}
