import type { Ack, StreamEntry } from '#contract';
import { commandId } from '../commands/command-id.js';
import type { Connection } from '../connection/connection.js';
import { RETRY_PACE, retryDelay } from '../connection/retry-delay.policy.js';
import { Refused } from '../refused.js';

const PATIENCE_MS = 10_000;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks once; without an answer, because the connection went or the server hangs, it is `server/unavailable`. */
const askOnce = (connection: Connection, payload: EnterPayload): Promise<StreamEntry> =>
  new Promise((resolve, reject) => {
    const give = (up: () => void): void => {
      clearTimeout(timer);
      stop();
      up();
    };
    const fail = (): void => give(() => reject(Refused.because('server/unavailable')));
    const timer = setTimeout(fail, PATIENCE_MS);
    const stop = connection.state.subscribe(() => {
      if (!connection.isOnline) fail();
    });
    connection.emit('stream:enter', { ...payload, id: commandId() }, (ack: Ack<'stream:enter'>) =>
      give(() => (ack.ok ? resolve(ack.answer) : reject(new Refused(ack.error)))),
    );
  });

interface EnterPayload {
  stream: 'session' | 'conference';
  streamId: string;
  after?: number;
}

/**
 * Enters a stream, again and again while the server restarts behind a connection that stands. Entering is no command that
 * waits in the outbox: after a reconnect the reader enters anew, from where it is then.
 * @throws {Refused} when it may not, or `server/unavailable` when the connection is gone
 */
export const enterStream = async (connection: Connection, payload: EnterPayload): Promise<StreamEntry> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await askOnce(connection, payload);
    } catch (error) {
      if (!(error instanceof Refused) || !error.refusal.retry || !connection.isOnline) throw error;
      await wait(retryDelay(attempt, Math.random(), RETRY_PACE));
      if (!connection.isOnline) throw error;
    }
  }
};
