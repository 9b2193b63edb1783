import type { Ack, CommandName, CommandPayload, Commands, Refusal } from '#contract';
import { Observed } from '../observed.js';
import { Refused } from '../refused.js';
import { commandId } from './command-id.js';

/** A command that was not answered yet: what a page lists while there is no network. */
export type PendingCommand = {
  [N in CommandName]: {
    readonly id: string;
    readonly name: N;
    readonly payload: Commands[N]['payload'];
    /** Milliseconds of this device's clock. */
    readonly since: number;
  };
}[CommandName];

/** The way to the gateway, as the outbox needs it. */
export interface CommandLine {
  readonly isOnline: boolean;
  emit<N extends CommandName>(name: N, command: CommandPayload<N>, acked: (ack: Ack<N>) => void): void;
}

interface OutboxSettings {
  /** Milliseconds without an answer after which a command is sent again. */
  readonly patienceMs: number;
  /** Milliseconds before a command is sent again that found the server restarting. */
  readonly pauseMs: number;
  /** Hears every answer, before the sender does. */
  readonly answered?: (command: PendingCommand, ack: Ack<CommandName>) => void;
}

interface Waiting {
  readonly command: PendingCommand;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (refused: Refused) => void;
  timer?: ReturnType<typeof setTimeout>;
}

/**
 * Commands on their way. Each keeps its id until it is answered and is sent again after a reconnect or without an answer:
 * at least once, and because the same id has one effect, exactly one. While there is no connection they wait, in order.
 */
export class Outbox {
  readonly pending = new Observed<readonly PendingCommand[]>([]);
  private readonly waiting = new Map<string, Waiting>();

  constructor(
    private readonly line: CommandLine,
    private readonly settings: OutboxSettings,
  ) {}

  /**
   * Sends a command. The same `id` while it waits gives the same command, not another one.
   * @throws {Refused} when the server says no, or can never be asked (no visit, old protocol, withdrawn)
   */
  send<N extends CommandName>(
    name: N,
    payload: Commands[N]['payload'],
    id = commandId(),
  ): Promise<Commands[N]['answer']> {
    const command = { id, name, payload, since: Date.now() } as PendingCommand;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { command, resolve: resolve as (answer: unknown) => void, reject });
      this.tell();
      this.emit(id);
    });
  }

  /** Forgets a command that waits for the network. One that was sent already may still have its effect. */
  withdraw(id: string): void {
    this.settle(id)?.reject(Refused.because('server/unavailable'));
  }

  /** The connection is back: everything unanswered goes out again, oldest first. */
  resume(): void {
    for (const id of [...this.waiting.keys()]) this.emit(id);
  }

  /** There will be no connection: nobody waits any longer. */
  refuse(refusal: Refusal): void {
    for (const id of [...this.waiting.keys()]) this.settle(id)?.reject(new Refused(refusal));
  }

  private emit(id: string): void {
    const waiting = this.waiting.get(id);
    if (!waiting || !this.line.isOnline) return;
    const { name, payload } = waiting.command;
    this.again(waiting, this.settings.patienceMs);
    this.line.emit(name, { ...payload, id }, (ack) => this.hear(waiting, ack));
  }

  private again(waiting: Waiting, afterMs: number): void {
    clearTimeout(waiting.timer);
    waiting.timer = setTimeout(() => this.emit(waiting.command.id), afterMs);
  }

  private hear(waiting: Waiting, ack: Ack<CommandName>): void {
    const { id } = waiting.command;
    // A second answer to a command that was sent twice says the same.
    if (!this.waiting.has(id)) return;
    if (!ack.ok && ack.error.code === 'server/unavailable') return this.again(waiting, this.settings.pauseMs);
    this.settings.answered?.(waiting.command, ack);
    this.settle(id);
    if (ack.ok) waiting.resolve(ack.answer);
    else waiting.reject(new Refused(ack.error));
  }

  private settle(id: string): Waiting | undefined {
    const waiting = this.waiting.get(id);
    if (!waiting) return undefined;
    clearTimeout(waiting.timer);
    this.waiting.delete(id);
    this.tell();
    return waiting;
  }

  private tell(): void {
    this.pending.set([...this.waiting.values()].map((one) => one.command));
  }
}
