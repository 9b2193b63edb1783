import { PROTOCOL, type Refusal } from '#contract';
import { refuse } from '#kernel';
import { readVisitToken, refusalOf } from '#platform/doors';
import type { VisitService } from '#features/visit';
import type { TwinhallSocket } from './twinhall-socket.type.js';

/** A refusal as socket.io carries it to the client: `connect_error` with the refusal in `data`. */
class HandshakeRefused extends Error {
  constructor(readonly data: Refusal) {
    super(data.code);
  }
}

/** Lets known visits in. Runs before the connection exists, because Nest does not wait for `handleConnection`. */
export const handshake =
  (visits: VisitService, publicUrl: string) =>
  (socket: TwinhallSocket, next: (error?: Error) => void): void => {
    admit(socket, visits, publicUrl).then(
      () => next(),
      (thrown: unknown) => next(new HandshakeRefused(refusalOf(thrown) ?? { code: 'server/failed', retry: true })),
    );
  };

async function admit(socket: TwinhallSocket, visits: VisitService, publicUrl: string): Promise<void> {
  if (socket.handshake.auth['protocol'] !== PROTOCOL) refuse('protocol/outdated');
  socket.data.actor = await visits.actor(readVisitToken(socket.handshake.headers.cookie, publicUrl));
  socket.data.turn = Promise.resolve();
}
