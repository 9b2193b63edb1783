import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { FactView, Frame, StreamEntry } from '#contract';
import { Refused } from '../refused.js';
import { step } from './model-history.factory.js';
import { ModelSession, type ModelReader } from './model-session.factory.js';
import { reduceSession, showSignals, withVotes } from './session-reducer.js';
import { enterSession, type SessionView } from './session-view.js';
import { StreamReader, type StreamRules } from './stream-reader.js';

const me: ModelReader = { audience: 'all', person: 'me' };

const rules: StreamRules<SessionView> = {
  begin: (entry) => enterSession(entry as Extract<StreamEntry, { kind: 'session' }>),
  reduce: (view, fact) => reduceSession(view, fact, me.person),
  show: showSignals,
};

/** A reader at the end of a line that loses, doubles and shuffles frames; answers to entering come when the test says. */
class Line {
  readonly session = new ModelSession();
  readonly heard: FactView[] = [];
  entries = 0;
  private readonly frames: Frame[] = [];
  private readonly asked: (() => void)[] = [];
  private told = 0;
  readonly reader = new StreamReader(rules, (after) => {
    this.entries += 1;
    this.told = this.session.log.length;
    // The server reads when it is asked; what happens until the answer arrives is on its way as a frame.
    const entry = this.session.enter(me, after);
    return new Promise((resolve) => this.asked.push(() => resolve(entry)));
  });

  constructor() {
    this.reader.onFact((fact) => this.heard.push(fact));
  }

  commit(): void {
    if (this.told < this.session.log.length) this.frames.push(this.session.frame(me, this.told));
    this.told = this.session.log.length;
  }

  deliver(index: number, twice: boolean): void {
    const [frame] = this.frames.splice(index % Math.max(this.frames.length, 1), 1);
    if (!frame) return;
    this.reader.receive(frame);
    if (twice) this.frames.push(frame);
  }

  drop(index: number): void {
    this.frames.splice(index % Math.max(this.frames.length, 1), 1);
  }

  cut(): void {
    // Answers to earlier questions may still arrive, after the reader has asked anew.
    this.frames.length = 0;
    this.reader.lose();
    void this.reader.enter();
  }

  async answer(): Promise<void> {
    this.asked.shift()?.();
    await Promise.resolve();
    await Promise.resolve();
  }

  async quiet(): Promise<void> {
    while (this.asked.length > 0 || this.frames.length > 0) {
      while (this.asked.length > 0) await this.answer();
      this.deliver(0, false);
    }
  }
}

type Trouble = (line: Line) => void | Promise<void>;

const trouble: fc.Arbitrary<Trouble> = fc.oneof(
  { weight: 6, arbitrary: step.map<Trouble>((happens) => (line) => (happens(line.session), line.commit())) },
  {
    weight: 4,
    arbitrary: fc.tuple(fc.nat({ max: 9 }), fc.boolean()).map<Trouble>(
      ([at, twice]) =>
        (line) =>
          line.deliver(at, twice),
    ),
  },
  { weight: 3, arbitrary: fc.constant<Trouble>((line) => line.answer()) },
  fc.nat({ max: 9 }).map<Trouble>((at) => (line) => line.drop(at)),
  fc.constant<Trouble>((line) => line.cut()),
  fc.constant<Trouble>((line) => void line.reader.enter({ fresh: true })),
);

const entered = async (): Promise<Line> => {
  const line = new Line();
  void line.reader.enter();
  await line.quiet();
  return line;
};

const viewOf = (line: Line): SessionView => {
  const reading = line.reader.reading.value();
  if (reading.phase !== 'reading') throw new Error(`The reader is ${reading.phase}.`);
  return reading.view;
};

const truth = (line: Line): SessionView => rules.begin(line.session.enter(me, undefined) as never, undefined);

describe('a reader of a stream', () => {
  it('ends where the server is, whatever was lost, doubled or shuffled on the way', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(trouble, { maxLength: 60 }), async (troubles) => {
        const line = await entered();
        for (const happens of troubles) await happens(line);
        // One more fact arrives for certain: by it a loss at the very end is noticed.
        line.session.announce();
        line.commit();
        await line.quiet();
        expect(viewOf(line)).toEqual(truth(line));
        const told = line.heard.map(({ seq }) => seq);
        expect(told).toEqual([...new Set(told)].sort((one, other) => one - other));
      }),
      { seed: 20_210_629, numRuns: 800 },
    );
  });

  it('asks for what is missing, once', async () => {
    const line = await entered();
    const announce = () => (line.session.announce(), line.commit());
    announce();
    announce();
    announce();
    line.deliver(1, false);
    line.deliver(1, false);
    expect(line.entries).toBe(2);
    await line.quiet();
    expect(line.entries).toBe(2);
    expect(viewOf(line).announcements).toHaveLength(3);
  });

  it('keeps what it knew while the connection is lost, and says that it is old', async () => {
    const line = await entered();
    line.session.open();
    line.commit();
    await line.quiet();
    line.reader.lose();
    expect(line.reader.reading.value()).toMatchObject({ phase: 'reading', isLive: false });
    expect(viewOf(line).session.state).toBe('open');
    line.cut();
    await line.quiet();
    expect(line.reader.reading.value()).toMatchObject({ phase: 'reading', isLive: true });
  });

  it('enters afresh when rights have changed, and applies an own vote told while entering', async () => {
    const line = await entered();
    line.session.ask('other', false);
    line.session.move(0, 'visible');
    line.commit();
    await line.quiet();
    void line.reader.enter({ fresh: true });
    line.reader.change((view) => withVotes(view, { q0: true }));
    await line.quiet();
    expect(viewOf(line).mine.votes).toEqual(new Set(['q0']));
    line.reader.change((view) => withVotes(view, { q0: false }));
    expect(viewOf(line).mine.votes).toEqual(new Set());
  });

  it('says why it may not read', async () => {
    const reader = new StreamReader(rules, () => Promise.reject(Refused.because('session/not_found')));
    await reader.enter();
    expect(reader.reading.value()).toEqual({ phase: 'refused', refusal: { code: 'session/not_found', retry: false } });
  });
});
