import type { CommandName, Commands } from './commands.js';
import type { Refusal } from './errors.js';
import type { SignalFrame } from './signals.js';
import type { Frame } from './streams.js';

/** Raised when an old client can no longer be understood; the handshake then refuses with `protocol/outdated`. */
export const PROTOCOL = 1;

/** What the client says in socket.io's `auth` on connecting; who it is comes from the cookie. */
export interface Handshake {
  protocol: number;
}

/** Every command is answered with this, exactly once. `now` is the server's clock, for drawing countdowns. */
export type Ack<N extends CommandName> =
  | { ok: true; id: string; answer: Commands[N]['answer']; now: string }
  | { ok: false; id: string | null; error: Refusal<Commands[N]['errors']>; now: string };

/** Events that the gateway sends. */
export interface ServerEvents {
  facts: (frame: Frame) => void;
  signals: (frame: SignalFrame) => void;
  /** The gateway is about to close this socket, and why. */
  goodbye: (error: Refusal) => void;
}

/** Events that a client sends: one per command, each with an acknowledgement. */
export type ClientEvents = {
  [N in CommandName]: (command: Commands[N]['payload'] & { id: string }, ack: (answer: Ack<N>) => void) => void;
};
