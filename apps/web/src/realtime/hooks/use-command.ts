import { useSyncExternalStore } from 'react';
import type { CommandName, Commands } from '#contract';
import { realtime } from '../client/realtime.js';
import type { PendingCommand } from '../commands/outbox.js';

/**
 * Sends one kind of command: `const ask = useCommand('question:ask'); await ask({ sessionId, … })`. It waits while there is
 * no network and is sent until it is answered. Rejects with `Refused`: show `t(error.code)` of the namespace `errors`.
 */
export const useCommand =
  <N extends CommandName>(name: N): ((payload: Commands[N]['payload']) => Promise<Commands[N]['answer']>) =>
  (payload) =>
    realtime.send(name, payload);

/** Commands on their way, oldest first; those of one kind when named. Take one back with `withdrawCommand(id)`. */
export const usePending = <N extends CommandName>(name?: N): readonly Extract<PendingCommand, { name: N }>[] => {
  const { pending } = realtime.outbox;
  const all = useSyncExternalStore(pending.subscribe, pending.value);
  return all.filter((command) => name === undefined || command.name === name) as Extract<PendingCommand, { name: N }>[];
};

export const withdrawCommand = (id: string): void => realtime.outbox.withdraw(id);
