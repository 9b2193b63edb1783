import { Injectable, Logger } from '@nestjs/common';
import { Lane, Refused } from '#kernel';
import { isDatabaseGone } from '#platform/database';
import { CommandBatch, type Outcome } from './command-batch.js';
import type { CommandRequest } from './command-request.type.js';
import { FactUnitOfWork } from './fact-unit-of-work.adapter.js';
import { FactsStore } from './facts.store.js';
import { ReceiptsStore } from './receipts.store.js';

interface Job {
  request: CommandRequest;
  resolve: (answer: unknown) => void;
  reject: (reason: unknown) => void;
}

/** Most commands of one transaction; more wait for the next. */
const BATCH = 500;
/** Hot commands wait this long for company, so that a storm of votes becomes a few facts a second. */
const GATHER_MS = 50;

/** One serial lane per stream and process: commands in order, one transaction for all that wait, answers after commit. */
@Injectable()
export class CommandLanes {
  private readonly lanes = new Map<string, Lane<Job>>();
  private readonly log = new Logger(CommandLanes.name);

  constructor(
    private readonly work: FactUnitOfWork,
    private readonly facts: FactsStore,
    private readonly receipts: ReceiptsStore,
  ) {}

  /** Resolves with the command's answer after its commit. @throws {Refused} when a rule says no, without effect */
  run(request: CommandRequest): Promise<unknown> {
    return new Promise((resolve, reject) => this.lane(request.streamId).push({ request, resolve, reject }));
  }

  private lane(streamId: string): Lane<Job> {
    const known = this.lanes.get(streamId);
    if (known) return known;
    const lane = new Lane<Job>((jobs) => this.settle(streamId, jobs), {
      most: BATCH,
      gatherMs: (job) => (typeof job.request.effect === 'function' ? 0 : GATHER_MS),
      onDefect: (defect) => this.log.error(defect),
    });
    this.lanes.set(streamId, lane);
    this.forgetIdle(streamId);
    return lane;
  }

  /** A conference has few streams at once; what is idle when a new one comes is dropped. */
  private forgetIdle(except: string): void {
    for (const [id, lane] of this.lanes) if (id !== except && lane.idle) this.lanes.delete(id);
  }

  /** Runs the batch; when a statement fails or a refusal came after a write, each command again by itself. */
  private async settle(streamId: string, jobs: Job[]): Promise<void> {
    try {
      const outcomes = await this.transact(
        streamId,
        jobs.map((job) => job.request),
      );
      jobs.forEach((job, index) => answer(job, outcomes[index]));
    } catch (error) {
      if (jobs.length > 1 && !isDatabaseGone(error)) for (const job of jobs) await this.settle(streamId, [job]);
      else for (const job of jobs) job.reject(error);
    }
  }

  private async transact(streamId: string, requests: CommandRequest[]): Promise<Outcome[]> {
    return this.work.runTyped(async (tx) => {
      await this.facts.lockHead(tx, streamId);
      const kept = await this.receipts.find(tx, requests);
      const outcomes = await new CommandBatch(tx, kept).run(requests);
      const effective = outcomes.flatMap((outcome, index) =>
        'answer' in outcome && !outcome.repeated ? [{ request: requests[index]!, answer: outcome.answer }] : [],
      );
      await this.receipts.keep(tx, effective);
      return outcomes;
    });
  }
}

function answer(job: Job, outcome: Outcome | undefined): void {
  if (outcome && 'answer' in outcome) job.resolve(outcome.answer);
  else job.reject(outcome?.refused ?? new Refused('server/failed'));
}
