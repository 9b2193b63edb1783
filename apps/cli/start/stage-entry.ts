import type { IncomingMessage } from 'node:http';

/** Milliseconds: longer than this nobody waits at the door for an answer. */
const PATIENCE = 1_000;

/** What decides whether a request may go on to LiveKit. */
export type MayEnter = (request: Pick<IncomingMessage, 'url' | 'headers'>) => Promise<boolean>;

/**
 * Asks the session service about everybody who knocks at LiveKit. While it restarts or is slow, LiveKit judges the token
 * alone, and whoever it should not have let in is put out as soon as the service is back: the other way round a restart
 * would keep everybody out whose line breaks just then. Whatever else it says but yes is a no.
 * @param service where the session service is now
 * @param key the same as the service's EDGE_KEY
 * @returns a judge that always answers and never throws
 */
export const askService =
  (service: () => string | undefined, key: string): MayEnter =>
  async ({ url = '', headers: { authorization } }) => {
    const address = service();
    if (address === undefined) return true;
    try {
      const { status, body } = await fetch(`${address}/api/internal/stage-entry`, {
        headers: { 'x-twinhall-edge': key, 'x-original-uri': url, ...(authorization && { authorization }) },
        redirect: 'manual',
        signal: AbortSignal.timeout(PATIENCE),
      });
      await body?.cancel();
      return status < 300 || status >= 500;
    } catch {
      return true;
    }
  };
