import { Refused, refuse } from '#kernel';
import type { TypeormTransaction } from '#platform/database';
import type { BatchEffect, CommandRequest } from './command-request.type.js';
import { receiptKey, type KeptReceipt } from './receipts.store.js';

/** How one command ended: with its answer, or refused without effect. */
export type Outcome = { answer: unknown; repeated: boolean } | { refused: Refused };

/**
 * Runs the commands of one batch in order inside one transaction. A refusal before any write is an outcome; anything
 * thrown after a write escapes, because then the whole transaction has to go back.
 */
export class CommandBatch {
  private readonly outcomes = new Map<string, { command: string; outcome: Outcome }>();

  constructor(
    private readonly tx: TypeormTransaction,
    private readonly receipts: ReadonlyMap<string, KeptReceipt>,
  ) {}

  async run(requests: readonly CommandRequest[]): Promise<Outcome[]> {
    const results: Outcome[] = [];
    for (let at = 0; at < requests.length;) {
      const run = this.runOfSameKind(requests, at);
      results.push(...(run.length > 1 ? await this.together(run) : [await this.one(run[0]!)]));
      at += run.length;
    }
    return results;
  }

  /** The longest run of hot commands of one kind that starts here, without a repeated id; else the single command. */
  private runOfSameKind(requests: readonly CommandRequest[], from: number): CommandRequest[] {
    const first = requests[from]!;
    const run = [first];
    const seen = new Set([receiptKey(first)]);
    if (typeof first.effect === 'function' || this.earlier(first)) return run;
    for (let next = requests[from + 1]; next?.command === first.command; next = requests[from + run.length]) {
      const key = receiptKey(next);
      if (typeof next.effect === 'function' || seen.has(key) || this.earlier(next)) break;
      seen.add(key);
      run.push(next);
    }
    return run;
  }

  private async together(run: CommandRequest[]): Promise<Outcome[]> {
    const effects = run.map((request) => request.effect as BatchEffect);
    const answers = await effects[0]!.all(
      this.tx,
      run.map((request, index) => ({ actor: request.actor, item: effects[index]!.item })),
    );
    return run.map((request, index) => this.note(request, answers[index]));
  }

  private async one(request: CommandRequest): Promise<Outcome> {
    const earlier = this.earlier(request);
    if (earlier) return earlier;
    const before = this.tx.changes;
    try {
      const { effect } = request;
      const answer =
        typeof effect === 'function'
          ? await effect(this.tx)
          : (await effect.all(this.tx, [{ actor: request.actor, item: effect.item }]))[0];
      return this.note(request, answer);
    } catch (error) {
      if (error instanceof Refused && this.tx.changes === before) return { refused: error };
      throw error;
    }
  }

  private note(request: CommandRequest, answer: unknown): Outcome {
    const outcome: Outcome = answer instanceof Refused ? { refused: answer } : { answer, repeated: false };
    if ('answer' in outcome) this.outcomes.set(receiptKey(request), { command: request.command, outcome });
    return outcome;
  }

  /** The outcome of the same id before, from an earlier batch or from this one. */
  private earlier(request: CommandRequest): Outcome | undefined {
    const key = receiptKey(request);
    const kept = this.receipts.get(key);
    const here = this.outcomes.get(key);
    const command = kept?.command ?? here?.command;
    if (command === undefined) return undefined;
    if (command !== request.command) return { refused: new Refused('command/id_reused') };
    const answer = kept
      ? kept.answer
      : here && 'answer' in here.outcome
        ? here.outcome.answer
        : refuse('server/failed');
    return { answer, repeated: true };
  }
}
