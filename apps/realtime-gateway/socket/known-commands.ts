import { COMMAND_ACCESS, limits, type Refusal } from '#contract';
import { refuse } from '#kernel';
import { isDeeperThan, refusalOf, type RateLimitService } from '#platform/doors';

/** socket.io's acknowledgement function, when the client asked for one. */
const isAck = (value: unknown): value is (answer: object) => void => typeof value === 'function';

const commandId = (payload: unknown): string | null => {
  const id = typeof payload === 'object' && payload !== null && 'id' in payload ? payload.id : null;
  return typeof id === 'string' && id.length <= 36 ? id : null;
};

/**
 * Stops what no gateway would answer: unknown events, missing payloads, depth bombs. Everything a person sends counts,
 * also what is refused here: otherwise nonsense would be free. Its answer names the refusal only, never what was sent.
 */
export const knownCommands =
  (personId: string, rates: RateLimitService) =>
  (event: unknown[], next: (error?: Error) => void): void => {
    const ack = event.at(-1);
    rates
      .command(personId)
      .then(() => requireCommandFrame(event))
      .then(
        // Nobody could be told how it ended: not a command. Passing an error to `next` would echo it.
        () => isAck(ack) && next(),
        (thrown: unknown) => {
          const error: Refusal = refusalOf(thrown) ?? { code: 'server/failed', retry: true };
          if (isAck(ack)) ack({ ok: false, id: commandId(event[1]), error, now: new Date().toISOString() });
        },
      );
  };

function requireCommandFrame(event: readonly unknown[]): void {
  const [name, payload] = event;
  if (typeof name !== 'string' || !Object.hasOwn(COMMAND_ACCESS, name)) refuse('command/unknown');
  if (isDeeperThan(payload, limits.depth)) refuse('input/too_large');
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload) || event.length > 3)
    refuse('input/invalid');
}
