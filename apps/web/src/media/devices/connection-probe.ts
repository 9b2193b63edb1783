import { probeReport } from './connection-probe.policy.js';
import type { ProbeReport } from './connection-probe.policy.js';

export type ProbeTargets = {
  /** Answers quickly and is not cached, e.g. `/api/health`. */
  readonly healthUrl: string;
  /** A WebSocket that opens without a login, e.g. `wss://…/socket.io/?EIO=4&transport=websocket`. */
  readonly socketUrl?: string;
  /** How many times the health address is asked; 6 when absent. */
  readonly rounds?: number;
};

const patienceMs = 5000;

const roundTrip = async (url: string): Promise<number | undefined> => {
  const start = performance.now();
  try {
    const answer = await fetch(url, { cache: 'no-store', signal: AbortSignal.timeout(patienceMs) });
    await answer.arrayBuffer();
    return performance.now() - start;
  } catch {
    return undefined;
  }
};

const socketOpening = (url: string): Promise<number | undefined> =>
  new Promise((resolve) => {
    const start = performance.now();
    const socket = new WebSocket(url);
    const settle = (ms: number | undefined): void => {
      clearTimeout(timer);
      resolve(ms);
      socket.close();
    };
    const timer = setTimeout(() => settle(undefined), patienceMs);
    socket.onopen = () => settle(performance.now() - start);
    socket.onerror = () => settle(undefined);
  });

/**
 * Measures the way to our server before joining: how long an answer takes and whether a socket opens. Bandwidth cannot be
 * told before there is a stream, so it is not.
 */
export const probeConnection = async ({ healthUrl, socketUrl, rounds = 6 }: ProbeTargets): Promise<ProbeReport> => {
  // The first one also pays for name look-up and TLS; it warms the line and is not counted.
  await roundTrip(healthUrl);
  const trips: (number | undefined)[] = [];
  while (trips.length < rounds) trips.push(await roundTrip(healthUrl));
  return probeReport(trips, socketUrl === undefined ? undefined : { openedInMs: await socketOpening(socketUrl) });
};
