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
  private readonly outcomes = new Map<string, { request: CommandRequest; outcome: Outcome }>();

  constructor(
    private readonly tx: TypeormTransaction,
    private readonly receipts: ReadonlyMap<string, KeptReceipt>,
  ) {}

  async run(requests: readonly CommandRequest[]): Promise<Outcome[]> {
    const results: Outcome[] = [];
    while (results.length < requests.length) {
      const run = runOfSameKind(requests, results.length);
      results.push(...(run.length > 1 ? await this.together(run) : [await this.one(run[0]!)]));
    }
    return results;
  }

  /** Hot commands of one kind in one go; an id that comes again gets the outcome of its first. */
  private async together(run: readonly CommandRequest[]): Promise<Outcome[]> {
    const fresh = new Map<string, CommandRequest>();
    for (const request of run)
      if (!this.earlier(request)) fresh.set(receiptKey(request), fresh.get(receiptKey(request)) ?? request);
    const requests = [...fresh.values()];
    const effects = requests.map((request) => request.effect as BatchEffect);
    const items = requests.map((request, index) => ({ actor: request.actor, item: effects[index]!.item }));
    const answers = effects[0] ? await effects[0].all(this.tx, items) : [];
    const first = new Map(requests.map((request, index) => [request, this.note(request, answers[index])]));
    return run.map(
      (request) => first.get(request) ?? this.earlier(request) ?? first.get(fresh.get(receiptKey(request))!)!,
    );
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
    if ('answer' in outcome) this.outcomes.set(receiptKey(request), { request, outcome });
    return outcome;
  }

  /** The outcome of the same id before, from an earlier batch or from this one. */
  private earlier(request: CommandRequest): Outcome | undefined {
    const key = receiptKey(request);
    const kept = this.receipts.get(key);
    const here = this.outcomes.get(key);
    const first = kept ?? here?.request;
    if (first === undefined) return undefined;
    if (first.command !== request.command || first.digest !== request.digest)
      return { refused: new Refused('command/id_reused') };
    const answer = kept
      ? kept.answer
      : here && 'answer' in here.outcome
        ? here.outcome.answer
        : refuse('server/failed');
    return { answer, repeated: true };
  }
}

/** The longest run of hot commands of one kind that starts here; else the single command. */
function runOfSameKind(requests: readonly CommandRequest[], from: number): readonly CommandRequest[] {
  const first = requests[from]!;
  if (typeof first.effect === 'function') return [first];
  let end = from + 1;
  while (requests[end]?.command === first.command) end += 1;
  return requests.slice(from, end);
}
