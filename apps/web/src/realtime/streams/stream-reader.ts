import type { FactView, Frame, Refusal, Signals, StreamEntry } from '#contract';
import { Observed } from '../observed.js';
import { Refused } from '../refused.js';

type Snapshot = Exclude<StreamEntry, { kind: 'replay' }>;

/** How the state of one kind of stream comes to be. All pure. */
export interface StreamRules<View> {
  begin(snapshot: Snapshot, before: View | undefined): View;
  reduce(view: View, fact: FactView): View;
  show(view: View, signals: Partial<Signals>): View;
}

/** `isLive` false: the connection is lost or something is missing; the view is what was known at `asOf`. */
export type Reading<View> =
  | { readonly phase: 'entering' }
  | { readonly phase: 'refused'; readonly refusal: Refusal }
  | { readonly phase: 'reading'; readonly view: View; readonly isLive: boolean; readonly asOf: number };

/** Asks the gateway in. Rejects with {@link Refused}; a lost connection is `server/unavailable`. */
export type Enter = (after: number | undefined) => Promise<StreamEntry>;

/**
 * Reads one stream: enters, applies facts in order, notices gaps by a frame's `after` and asks for what is missing.
 * Frames that come while it enters wait. Knows no socket: whoever has one calls `enter`, `receive` and `lose`.
 */
export class StreamReader<View> {
  readonly reading = new Observed<Reading<View>>({ phase: 'entering' });
  private readonly listeners = new Set<(fact: FactView) => void>();
  private view: View | undefined;
  private seq = 0;
  /** Counts the attempts to enter: an answer to an older one is worth nothing. */
  private round = 0;
  private isEntering = false;
  private held: Frame[] = [];
  private ownChanges: ((view: View) => View)[] = [];

  constructor(
    private readonly rules: StreamRules<View>,
    private readonly ask: Enter,
  ) {}

  /** Enters, or enters again where it was. `fresh`: with a snapshot, because today's rights may be others. */
  async enter({ fresh = false } = {}): Promise<void> {
    const round = ++this.round;
    this.isEntering = true;
    if (this.reading.value().phase === 'refused') this.reading.set({ phase: 'entering' });
    const after = fresh || this.view === undefined ? undefined : this.seq;
    try {
      const entry = await this.ask(after);
      if (round === this.round) this.begin(entry);
    } catch (error) {
      if (round === this.round) this.fail(error);
    }
  }

  receive(frame: Frame): void {
    if (this.isEntering || this.view === undefined) this.held.push(frame);
    else this.accept(frame);
  }

  receiveSignals(signals: Partial<Signals>): void {
    if (this.view === undefined || this.isEntering) return;
    this.view = this.rules.show(this.view, signals);
    this.tell(true);
  }

  /** What the answer of an own command has changed, told to this device by nothing else. */
  change(own: (view: View) => View): void {
    if (this.isEntering || this.view === undefined) return void this.ownChanges.push(own);
    this.view = own(this.view);
    this.tell(true);
  }

  /** Every fact from now on, once, after the view has it; those of a snapshot are not told. */
  onFact(listener: (fact: FactView) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** The connection is gone: what is known stays readable. */
  lose(): void {
    this.round += 1;
    this.isEntering = false;
    this.held = [];
    if (this.view !== undefined) this.tell(false);
  }

  /** Nobody will let this reader in. */
  refuse(refusal: Refusal): void {
    this.lose();
    this.reading.set({ phase: 'refused', refusal });
  }

  private begin(entry: StreamEntry): void {
    this.isEntering = false;
    if (entry.kind === 'replay') this.accept(entry.frame);
    else {
      this.view = this.rules.begin(entry, this.view);
      this.seq = entry.seq;
    }
    for (const own of this.ownChanges.splice(0)) this.view = this.view === undefined ? this.view : own(this.view);
    this.tell(true);
    for (const frame of this.held.splice(0).sort((one, other) => one.after - other.after)) this.receive(frame);
  }

  private fail(error: unknown): void {
    this.isEntering = false;
    const refusal = error instanceof Refused ? error.refusal : Refused.because('server/failed').refusal;
    if (!refusal.retry) this.refuse(refusal);
    else if (this.view !== undefined) this.tell(false);
  }

  private accept(frame: Frame): void {
    if (frame.upTo <= this.seq || this.view === undefined) return;
    if (frame.after > this.seq) return this.catchUp(frame);
    const news = frame.facts.filter((fact) => fact.seq > this.seq).sort((one, other) => one.seq - other.seq);
    for (const fact of news) this.view = this.rules.reduce(this.view, fact);
    this.seq = frame.upTo;
    this.tell(true);
    for (const fact of news) for (const listener of [...this.listeners]) listener(fact);
  }

  /** Something in between is missing: the frame waits, the rest is asked for. */
  private catchUp(frame: Frame): void {
    this.held.push(frame);
    void this.enter();
  }

  private tell(isLive: boolean): void {
    if (this.view === undefined) return;
    const before = this.reading.value();
    if (before.phase === 'reading' && before.isLive === isLive && before.view === this.view) return;
    // A view that is no longer live keeps the moment at which it was.
    const asOf = isLive || before.phase !== 'reading' || before.isLive ? Date.now() : before.asOf;
    this.reading.set({ phase: 'reading', view: this.view, isLive, asOf });
  }
}
