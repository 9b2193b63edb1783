import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { LiveKit, stageAttributesOf } from '#platform/livekit';
import type { StagePermission } from '#platform/livekit';
import type { LiveKitProcess } from './livekit-server.js';

const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
const room = 'media';

export const everything: StagePermission = {
  publish: ['microphone', 'camera', 'screen'],
  subscribe: true,
  hidden: false,
};

/** Serves the page around the media code, and tokens as the product's route does: it makes sure of the room first. */
export class MediaServer {
  /** Tokens given out, by device. */
  readonly tokens = new Map<string, number>();
  /** Devices that are refused from now on. */
  readonly barred = new Set<string>();
  readonly livekit: LiveKit;
  private readonly server = createServer((request, response) => {
    this.answer(request, response).catch(() => response.writeHead(503).end());
  });

  private constructor(
    private readonly folder: string,
    private readonly liveKitProcess: LiveKitProcess,
  ) {
    this.livekit = new LiveKit(liveKitProcess.settings);
  }

  static async start(liveKitProcess: LiveKitProcess): Promise<MediaServer> {
    const outDir = await mkdtemp(join(tmpdir(), 'twinhall-media-page-'));
    const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
    const vite = here('../../node_modules/vite/bin/vite.js');
    const options = ['--outDir', outDir, '--emptyOutDir', '--minify', 'false', '--logLevel', 'error'];
    await promisify(execFile)(process.execPath, [vite, 'build', here('./media-page'), ...options]);
    const server = new MediaServer(outDir, liveKitProcess);
    server.server.listen(0, '127.0.0.1');
    await once(server.server, 'listening');
    return server;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  get room(): string {
    return room;
  }

  /** @param kind of the attributes; `language` beside it for an interpreter */
  async mint(identity: string, kind: string, language?: string, permission = everything): Promise<string> {
    await this.livekit.rooms.ensureRoom(room);
    const raw = { personId: `person-${identity}`, place: 'remote', kind, ...(language ? { language } : {}) };
    const attributes = stageAttributesOf(raw);
    if (attributes === undefined) throw new Error(`There is no kind ${kind}.`);
    return this.livekit.tokens.mint({ roomName: room, identity, personName: identity, attributes, permission });
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
    await rm(this.folder, { recursive: true, force: true });
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', this.origin);
    if (pathname === '/token') return this.giveToken(searchParams, response);
    const path = join(this.folder, pathname === '/' ? 'index.html' : pathname);
    const content = await readFile(path).catch(() => undefined);
    if (content === undefined) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' });
    response.end(content);
  }

  private async giveToken(query: URLSearchParams, response: ServerResponse): Promise<void> {
    const identity = query.get('identity') ?? '';
    if (this.barred.has(identity)) return void response.writeHead(403).end('session/closed');
    const permission = query.has('listen') ? { ...everything, publish: [] } : everything;
    const token = await this.mint(
      identity,
      query.get('kind') ?? 'speaker',
      query.get('language') ?? undefined,
      permission,
    );
    this.tokens.set(identity, (this.tokens.get(identity) ?? 0) + 1);
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ url: this.liveKitProcess.wsUrl, token }));
  }
}
