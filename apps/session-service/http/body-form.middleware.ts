import { isUtf8 } from 'node:buffer';
import type { RawBodyRequest } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { ERRORS, limits } from '#contract';
import { Refused } from '#kernel';
import { isDeeperThan, isLongerThan } from '#platform/doors';

/** A programme's file is the deepest thing anybody sends. */
const DEEPEST = limits.depth + 8;

/** Refuses bodies by their form, before anything walks through them by recursion or compares each with each. */
export function bodyForm(request: RawBodyRequest<Request>, response: Response, next: NextFunction): void {
  // Parsers leave out what is empty, but an empty file is a file.
  if (request.body === undefined && request.is('text/csv') === 'text/csv') request.body = Buffer.alloc(0);
  const refused = judge(request);
  if (!refused) return next();
  const error = refused.toRefusal();
  response.status(ERRORS[error.code].status).json({ error });
}

function judge({ body, rawBody, headers }: RawBodyRequest<Request>): Refused | null {
  const isSent = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
  if (body === undefined) return isSent ? new Refused('input/invalid', { field: 'content-type' }) : null;
  if (Buffer.isBuffer(body)) return null;
  // Torn letters would be stored as marks of replacement.
  if (rawBody && !isUtf8(rawBody)) return new Refused('input/invalid');
  const isMonster = isDeeperThan(body, DEEPEST) || isLongerThan(body, limits.listItems);
  return isMonster ? new Refused('input/too_large') : null;
}
