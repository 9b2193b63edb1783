import type { NextFunction, Request, Response } from 'express';
import { ERRORS, limits } from '#contract';
import { Refused } from '#kernel';
import { isDeeperThan } from '#platform/doors';

/** A programme's file is the deepest thing anybody sends. */
const DEEPEST = limits.depth + 8;

/** Refuses depth bombs before anything walks through them by recursion. */
export function depthLimit(request: Request, response: Response, next: NextFunction): void {
  if (Buffer.isBuffer(request.body) || !isDeeperThan(request.body, DEEPEST)) return next();
  const error = new Refused('input/too_large').toRefusal();
  response.status(ERRORS[error.code].status).json({ error });
}
