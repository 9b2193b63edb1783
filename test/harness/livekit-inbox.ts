import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Posted = { readonly body: string; readonly authorization: string | undefined };

/** Takes what LiveKit posts, as it comes. */
export class WebhookInbox {
  readonly posted: Posted[] = [];

  private constructor(private readonly server: Server) {}

  static async open(): Promise<WebhookInbox> {
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { authorization } = request.headers;
        inbox.posted.push({ body: Buffer.concat(chunks).toString(), authorization });
        response.end();
      });
    }).listen(0, '127.0.0.1');
    const inbox = new WebhookInbox(server);
    await once(server, 'listening');
    return inbox;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}
