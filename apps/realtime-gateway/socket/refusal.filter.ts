import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Refusal } from '#contract';
import { newId, Refused } from '#kernel';
import { refusalOf } from '#platform/doors';

const isAck = (value: unknown): value is (answer: object) => void => typeof value === 'function';

/** Answers the acknowledgement of a command that was refused or failed: without it the client would wait for ever. */
@Catch()
export class RefusalFilter implements ExceptionFilter {
  private readonly log = new Logger(RefusalFilter.name);

  catch(thrown: unknown, host: ArgumentsHost): void {
    const [, payload, ack] = host.getArgs<[unknown, { id?: unknown } | undefined, unknown]>();
    const error = refusalOf(thrown) ?? this.defect(thrown);
    const id = typeof payload?.id === 'string' && payload.id.length <= 36 ? payload.id : null;
    if (isAck(ack)) ack({ ok: false, id, error, now: new Date().toISOString() });
  }

  /** Our fault: the log has everything under an id, the client gets the id alone. */
  private defect(thrown: unknown): Refusal {
    const logId = newId();
    this.log.error({ logId, err: thrown }, thrown instanceof Error ? thrown.stack : undefined);
    return new Refused('server/failed', { logId }).toRefusal();
  }
}
