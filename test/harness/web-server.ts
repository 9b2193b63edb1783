import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const ROOT = join(process.cwd(), 'dist', 'web');
const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
/** As strict as the service may be: a page that needs more shows it as an error of the console. */
const POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; object-src 'none'";

/** What the session service says to a browser that is nobody. */
const NOBODY = JSON.stringify({ error: { code: 'visit/required', retry: false } });

export interface WebServer {
  origin: string;
  close(): Promise<void>;
}

/** Serves the built client alone, every page address with index.html, on a free port of this machine. */
export const serveWeb = async (): Promise<WebServer> => {
  if (!existsSync(join(ROOT, 'index.html'))) throw new Error('There is no dist/web. Run `npm run build:web` first.');
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname.startsWith('/api/')) {
      response.writeHead(401, { 'content-type': 'application/json' }).end(NOBODY);
      return;
    }
    const file = join(ROOT, extname(pathname) ? pathname : 'index.html');
    if (!file.startsWith(ROOT) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'content-security-policy': POLICY });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
