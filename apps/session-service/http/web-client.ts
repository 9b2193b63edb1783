import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type Response } from 'express';

const A_YEAR = '365d';

/** Serves the built web client: hashed files for ever, every other path is the page itself. */
export function serveWebClient(app: NestExpressApplication, folder: string): void {
  const page = resolve(folder, 'index.html');
  if (!existsSync(page)) return;
  app.use(
    '/assets',
    express.static(resolve(folder, 'assets'), { immutable: true, maxAge: A_YEAR, fallthrough: false }),
  );
  app.use(express.static(folder, { index: false, maxAge: '1h' }));
  app.use((request: Request, response: Response, next: NextFunction) => {
    const isPage = request.method === 'GET' && !/^\/(api|livekit|socket\.io)(\/|$)/.test(request.path);
    if (!isPage) return next();
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(page);
  });
}
