import { Adapter, type BroadcastOptions } from 'socket.io-adapter';
import * as ws from 'ws';
import type { WebSocket } from 'ws';
import type { TwinhallSocket } from './twinhall-socket.type.js';

/** A packet of socket.io's protocol, before it is encoded. */
type Packet = Parameters<Adapter['broadcast']>[0];

/**
 * What engine.io keeps of a connection. Its types do not name these; the versions are pinned, and a test reads frames in
 * order from both ways of sending.
 */
interface Connection {
  readyState: string;
  writeBuffer: unknown[];
  transport: { writable: boolean; socket?: WebSocket & { _sender: { sendFrame(list: Buffer[]): void } } };
}

/**
 * Sends one WebSocket frame, encoded once, to everybody in a room, straight to their WebSockets: the packets, buffers and
 * events that engine.io makes per reader cost as much CPU as the kernel's send. Where a reader has something waiting, its
 * frame takes engine.io's way behind it, so that order holds.
 */
export class SharedFrameAdapter extends Adapter {
  override broadcast(packet: Packet, options: BroadcastOptions): void {
    const [text, ...attachments] = this.encode(packet);
    if (typeof text !== 'string' || attachments.length > 0 || options.rooms.size === 0)
      return super.broadcast(packet, options);
    const frame = frameOf(text);
    const isVolatile = options.flags?.volatile ?? false;
    for (const socket of this.readers(options)) {
      const { readyState, transport, writeBuffer } = socket.conn as unknown as Connection;
      const isFree = readyState === 'open' && transport.writable && writeBuffer.length === 0;
      if (isFree && transport.socket?.readyState === 1) transport.socket._sender.sendFrame([frame]);
      else if (!isVolatile) (socket.conn as unknown as { write(data: string): void }).write(text);
    }
  }

  private encode(packet: Packet): unknown[] {
    const { encoder, nsp } = this as unknown as {
      encoder: { encode(packet: Packet): unknown[] };
      nsp: { name: string };
    };
    return encoder.encode({ ...(packet as object), nsp: nsp.name });
  }

  private *readers({ rooms, except = new Set() }: BroadcastOptions): Generator<TwinhallSocket> {
    const sockets = (this.nsp as { sockets: Map<string, TwinhallSocket> }).sockets;
    const left = new Set([...except].flatMap((room) => [...(this.rooms.get(room) ?? [])]));
    const told = new Set<string>();
    for (const room of rooms)
      for (const id of this.rooms.get(room) ?? []) {
        const socket = left.has(id) || told.has(id) ? undefined : sockets.get(id);
        if (!socket) continue;
        if (rooms.size > 1) told.add(id);
        yield socket;
      }
  }
}

/** One buffer, so that each reader costs one write. "4" is engine.io's type of a message. */
function frameOf(text: string): Buffer {
  const options = { readOnly: false, mask: false, rsv1: false, opcode: 1, fin: true };
  const { Sender } = ws as unknown as { Sender: { frame(data: Buffer, options: object): Buffer[] } };
  return Buffer.concat(Sender.frame(Buffer.from(`4${text}`), options));
}
