import { Redis } from 'ioredis';
import { setTimeout as wait } from 'node:timers/promises';

const FIRST_RETRY_MS = 100;
const LAST_RETRY_MS = 1_000;
const CONNECT_MS = 2_000;
const ANSWER_MS = 2_000;

/** What somebody who opens a connection is told. */
export interface ConnectionEvents {
  ready: () => void;
  /** @param reason a code such as ECONNREFUSED, without address and credentials; absent when the line just closed */
  lost: (reason: string | undefined) => void;
}

/** A connection that is not there yet; it comes back for ever once it was told to `connect`. Commands never wait for it. */
export function makeConnection(url: string, { ready, lost }: ConnectionEvents): Redis {
  const client = new Redis(url, {
    ...{ lazyConnect: true, connectTimeout: CONNECT_MS, keepAlive: 10_000, connectionName: 'twinhall' },
    // What was under way when the line broke is refused at once: whoever asked has another way.
    ...{ enableOfflineQueue: false, maxRetriesPerRequest: 0, autoResendUnfulfilledCommands: false },
    // ioredis leaves the promise of its own subscribing alone, so a second loss would end the process.
    autoResubscribe: false,
    retryStrategy: (times) => Math.min(FIRST_RETRY_MS * 2 ** Math.min(times - 1, 10), LAST_RETRY_MS),
  });
  let reason: string | undefined;
  client.on('error', (error: Error) => (reason = codeOf(error)));
  client.on('ready', ready);
  // A server that takes the connection and then says nothing.
  const giveUp = (): void => {
    if (client.status === 'connect') client.disconnect(true);
  };
  client.on('connect', () => setTimeout(giveUp, ANSWER_MS).unref());
  client.on('close', () => {
    lost(reason);
    reason = undefined;
  });
  return client;
}

/**
 * Notices a server that hangs and a line that was cut without a word: neither closes the connection by itself.
 * Breaks the connection then, so that another one is tried.
 */
export async function beat(client: Redis): Promise<void> {
  if (client.status !== 'ready') return;
  const silent = new AbortController();
  const answered = client.ping().then(
    () => true,
    () => false,
  );
  const isAlive = await Promise.race([answered, wait(ANSWER_MS, false, { signal: silent.signal }).catch(() => true)]);
  silent.abort();
  if (!isAlive) client.disconnect(true);
}

/** The system's code of an error, or the word with which a Redis reply begins; messages hold addresses. */
function codeOf(error: Error & { code?: unknown }): string | undefined {
  if (typeof error.code === 'string') return error.code;
  return /(?:^|: )([A-Z]{4,})\b/.exec(error.message)?.[1];
}
