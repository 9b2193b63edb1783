import { COMMAND_ACCESS, limits, type Refusal } from '#contract';
import { Refused } from '#kernel';
import { isDeeperThan } from '#platform/doors';

/** socket.io's acknowledgement function, when the client asked for one. */
const isAck = (value: unknown): value is (answer: object) => void => typeof value === 'function';

const commandId = (payload: unknown): string | null => {
  const id = typeof payload === 'object' && payload !== null && 'id' in payload ? payload.id : null;
  return typeof id === 'string' && id.length <= 36 ? id : null;
};

/**
 * Stops what no gateway would answer: unknown events, missing payloads, depth bombs. Its answer names the refusal only,
 * never what the client sent.
 */
export function knownCommands(event: unknown[], next: (error?: Error) => void): void {
  const [name, payload] = event;
  const ack = event.at(-1);
  const code = refusalCode(name, payload, event.length);
  if (code === null) return next();
  if (isAck(ack)) {
    const error: Refusal = new Refused(code).toRefusal();
    ack({ ok: false, id: commandId(payload), error, now: new Date().toISOString() });
  }
  // Not calling next() drops the event; passing an error would echo it.
}

function refusalCode(name: unknown, payload: unknown, length: number): Refusal['code'] | null {
  if (typeof name !== 'string' || !Object.hasOwn(COMMAND_ACCESS, name)) return 'command/unknown';
  if (isDeeperThan(payload, limits.depth)) return 'input/too_large';
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload) || length > 3) return 'input/invalid';
  return null;
}
