import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { Lane, newId, UnitOfWork, type Actor, type Transaction } from '#kernel';
import { ServiceEnvironment } from '#platform/config';
import { ConnectionService } from '#features/presence';
import type { SessionScope } from '#features/session';
import type { TwinhallSocket } from '../socket/twinhall-socket.type.js';

/** One socket inside one session. */
interface Entry {
  /** Connection id of the evidence; null of a hall device, which is nobody's presence. */
  key: string | null;
  readonly actor: Actor;
  readonly sessionId: string;
  readonly conferenceId: string;
}

type Job = { entry: Entry; done: () => void; failed: (error: unknown) => void } & (
  { what: 'open' } | { what: 'beat' } | { what: 'close'; cleanly: boolean }
);

/** What waits this long is written together: many people come, go and beat in the same moment. */
const GATHER_MS = 50;
const BATCH = 2_000;

/**
 * The sockets of this process that are inside sessions, and their evidence: one transaction per tick, however many people.
 * What is here dies with the process; then each connection ends at its last sign of life, found by whoever is left.
 */
@Injectable()
export class LiveConnectionsService implements BeforeApplicationShutdown {
  private readonly entries = new Map<string, Map<string, Entry>>();
  private readonly pending = new Set<Promise<void>>();
  private readonly log = new Logger(LiveConnectionsService.name);
  private readonly lane = new Lane<Job>((jobs) => this.settle(jobs), {
    most: BATCH,
    gatherMs: () => GATHER_MS,
    onDefect: (defect) => this.log.error(defect),
  });

  constructor(
    private readonly work: UnitOfWork,
    private readonly connections: ConnectionService,
    @Inject(ServiceEnvironment) private readonly environment: ServiceEnvironment,
  ) {}

  /** Conferences by the sessions that have readers here. */
  sessions(): Map<string, string> {
    const found = new Map<string, string>();
    for (const own of this.entries.values())
      for (const { sessionId, conferenceId } of own.values()) found.set(sessionId, conferenceId);
    return found;
  }

  /** A socket entered a session; entering again changes nothing. */
  enter({ id, data: { actor } }: TwinhallSocket, { session, conferenceId, roles }: SessionScope): void {
    const own = this.entries.get(id) ?? new Map<string, Entry>();
    if (own.has(session.id)) return;
    this.entries.set(id, own);
    const entry: Entry = {
      key: roles.has('hallDevice') ? null : newId(),
      ...{ actor, sessionId: session.id, conferenceId },
    };
    own.set(session.id, entry);
    if (entry.key) void this.push({ what: 'open', entry });
  }

  leave(socket: TwinhallSocket, sessionId: string): void {
    const own = this.entries.get(socket.id);
    const entry = own?.get(sessionId);
    own?.delete(sessionId);
    if (entry?.key) void this.push({ what: 'close', entry, cleanly: true });
  }

  /**
   * A socket is gone.
   * @param cleanly somebody saw it go; else it ends at its last sign of life
   */
  drop(socket: TwinhallSocket, cleanly: boolean): void {
    const own = this.entries.get(socket.id);
    this.entries.delete(socket.id);
    for (const entry of own?.values() ?? []) if (entry.key) void this.push({ what: 'close', entry, cleanly });
  }

  /** "Still here". Resolves when it is stored; a socket that is not inside the session says nothing with it. */
  async beat(socket: TwinhallSocket, sessionId: string): Promise<void> {
    const entry = this.entries.get(socket.id)?.get(sessionId);
    if (entry?.key) await this.push({ what: 'beat', entry }, true);
  }

  /** The process stops while PostgreSQL is still there: everybody leaves now and comes back elsewhere. */
  async beforeApplicationShutdown(): Promise<void> {
    const all = [...this.entries.values()].flatMap((own) => [...own.values()]);
    this.entries.clear();
    for (const entry of all) if (entry.key) void this.push({ what: 'close', entry, cleanly: true });
    await Promise.allSettled(this.pending);
  }

  private push(job: { entry: Entry } & Pick<Job, 'what'> & { cleanly?: boolean }, told = false): Promise<void> {
    const pushed = new Promise<void>((done, failed) => this.lane.push({ ...job, done, failed } as Job));
    this.pending.add(pushed);
    const settled = pushed.finally(() => this.pending.delete(pushed));
    // Nobody waits for the others. What is lost heals: the next beat begins a new connection, a silent one is ended.
    const warn = (error: unknown): void => this.log.warn(`presence cannot be stored now: ${String(error)}`);
    return told ? settled : settled.catch(warn);
  }

  private async settle(jobs: Job[]): Promise<void> {
    try {
      await this.work.run((tx) => this.store(tx, jobs));
      for (const job of jobs) job.done();
    } catch (error) {
      for (const job of jobs) job.failed(error);
    }
  }

  private async store(tx: Transaction, jobs: readonly Job[]): Promise<void> {
    const opened = new Set(jobs.filter((job) => job.what === 'open').map((job) => job.entry));
    const beating = new Set(jobs.filter((job) => job.what === 'beat').map((job) => job.entry));
    const closed = jobs.filter((job) => job.what === 'close');
    await this.open(tx, [...opened]);
    await this.see(
      tx,
      [...beating].filter((entry) => !opened.has(entry)),
    );
    const ends = closed.map(({ entry, cleanly }) => ({ key: entry.key ?? '', at: cleanly ? tx.now : null }));
    await this.connections.close(tx, 'heartbeat', ends);
  }

  private async open(tx: Transaction, entries: readonly Entry[]): Promise<void> {
    if (entries.length === 0) return;
    const opened = entries.map(({ key, actor, sessionId, conferenceId }) => ({
      ...{ key: key ?? '', sessionId, conferenceId, at: tx.now },
      ...{ personId: actor.personId, visitId: actor.visitId },
    }));
    await this.connections.open(tx, 'heartbeat', opened);
  }

  /** Who was taken for gone meanwhile begins a new connection: the silence before it is nobody's presence. */
  private async see(tx: Transaction, entries: readonly Entry[]): Promise<void> {
    if (entries.length === 0) return;
    const { PRESENCE_NOTE_MS: noteMs, PRESENCE_SILENT_MS: silentMs } = this.environment;
    const seen = entries.map(({ key }) => ({ key: key ?? '', at: tx.now }));
    const alive = await this.connections.see(tx, 'heartbeat', seen, { noteMs, silentMs });
    const gone = entries.filter(({ key }) => !alive.has(key ?? ''));
    for (const entry of gone) entry.key = newId();
    await this.open(tx, gone);
  }
}
