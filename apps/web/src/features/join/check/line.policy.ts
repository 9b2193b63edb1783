import type { ProbeReport } from '../../../media/own-devices.js';

/** Milliseconds. Above the first a conversation is still easy, above the second people talk into each other. */
const FAR_MS = 250;
const SHAKY_MS = 120;

type Verdict = 'ok' | 'warn' | 'bad';

/** How good the way to the server is, and how steady. A socket that does not open leaves only reading. */
export const lineOf = ({
  roundTripMs,
  spreadMs,
  failed,
  asked,
  socket,
}: ProbeReport): { way: Verdict; steadiness: Verdict } => {
  const isReached = roundTripMs !== undefined && socket !== 'blocked';
  const way = !isReached ? 'bad' : roundTripMs > FAR_MS ? 'warn' : 'ok';
  const shaky = failed > 0 || (spreadMs ?? 0) > SHAKY_MS;
  const steadiness = failed * 2 > asked ? 'bad' : shaky ? 'warn' : 'ok';
  return { way, steadiness };
};
