import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Posted } from './livekit-inbox.js';

/** Where a webhook goes on to. */
export type WebhookTarget = () => string | undefined;

/**
 * Stands between LiveKit and a service: passes webhooks on, keeps them for another time, and loses them when told.
 * Answers LiveKit with what the service answered.
 */
export class WebhookRelay {
  readonly posted: Posted[] = [];
  /** False: what comes is kept here and goes no further. */
  isOpen = true;

  private constructor(
    private readonly server: Server,
    private readonly target: WebhookTarget,
  ) {}

  static async open(target: WebhookTarget): Promise<WebhookRelay> {
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const posted = { body: Buffer.concat(chunks).toString(), authorization: request.headers.authorization };
        relay.posted.push(posted);
        void relay.pass(posted).then((status) => response.writeHead(status).end());
      });
    }).listen(0, '127.0.0.1');
    const relay = new WebhookRelay(server, target);
    await once(server, 'listening');
    return relay;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }

  /** Events kept so far, parsed. */
  get events(): { id: string; event: string; participant?: { sid: string; identity: string } }[] {
    return this.posted.map(({ body }) => JSON.parse(body) as { id: string; event: string });
  }

  /** Sends one webhook to the service, as it came or changed. */
  async send({ body, authorization }: Posted): Promise<number> {
    const url = this.target();
    if (url === undefined) return 503;
    const answer = await fetch(`${url}/api/livekit/webhook`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/webhook+json', ...(authorization && { authorization }) },
    });
    await answer.body?.cancel();
    return answer.status;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private pass(posted: Posted): Promise<number> {
    return this.isOpen ? this.send(posted).catch(() => 503) : Promise.resolve(200);
  }
}
