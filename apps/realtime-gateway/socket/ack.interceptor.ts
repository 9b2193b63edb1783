import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { map, type Observable } from 'rxjs';

/** Puts every answer into the envelope of the protocol; null and undefined are answers too. */
@Injectable()
export class AckInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { id } = context.switchToWs().getData<{ id: string }>();
    return next
      .handle()
      .pipe(map((answer: unknown) => ({ ok: true, id, answer: answer ?? null, now: new Date().toISOString() })));
  }
}
