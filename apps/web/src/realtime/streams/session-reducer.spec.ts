import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { StreamEntry } from '#contract';
import { step } from './model-history.factory.js';
import { ModelSession, type ModelReader } from './model-session.factory.js';
import { reduceSession, showSignals, withVotes } from './session-reducer.js';
import { enterSession, type SessionView } from './session-view.js';

const readers: ModelReader[] = [
  { audience: 'all', person: 'me' },
  { audience: 'staff', person: 'other' },
  { audience: 'chair', person: 'boss' },
];

const snapshot = (session: ModelSession, reader: ModelReader): SessionView =>
  enterSession(session.enter(reader, undefined) as Extract<StreamEntry, { kind: 'session' }>);

const follow = (view: SessionView, session: ModelSession, reader: ModelReader, after: number): SessionView =>
  session.frame(reader, after).facts.reduce((seen, fact) => reduceSession(seen, fact, reader.person), view);

describe('the reducer of a session', () => {
  it.each(readers)('snapshot and facts are the later snapshot, for $audience', (reader) => {
    fc.assert(
      fc.property(fc.array(step), fc.array(step), (before, after) => {
        const session = new ModelSession();
        for (const happens of before) happens(session);
        const entered = snapshot(session, reader);
        const at = session.log.length;
        for (const happens of after) happens(session);
        expect(follow(entered, session, reader, at)).toEqual(snapshot(session, reader));
      }),
      { seed: 20_210_629, numRuns: 500 },
    );
  });

  it('takes the last fact twice without harm', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1 }), (steps) => {
        const [session, reader] = [new ModelSession(), readers[0]!];
        const empty = snapshot(session, reader);
        for (const happens of steps) happens(session);
        const once = follow(empty, session, reader, 0);
        const last = session
          .frame(reader, session.log.length - 1)
          .facts.filter(({ type }) => type !== 'session:resumed');
        expect(last.reduce((seen, fact) => reduceSession(seen, fact, reader.person), once)).toEqual(once);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('shows nobody but the chair who asked anonymously', () => {
    const session = new ModelSession();
    session.ask('other', true);
    session.move(0, 'visible');
    const [mine, , boss] = readers.map((reader) => follow(snapshot(new ModelSession(), reader), session, reader, 0));
    expect(mine?.questions.map(({ author }) => author)).toEqual([null]);
    expect(JSON.stringify(mine)).not.toContain('other');
    expect(boss?.questions[0]?.author?.id).toBe('other');
  });

  it('keeps the same object when nothing changes, so that nothing is drawn again', () => {
    const view = snapshot(new ModelSession(), readers[0]!);
    expect(withVotes(view, { q0: false })).toBe(view);
    expect(showSignals(view, {})).toBe(view);
    const presence = { hall: 31, remote: 14, total: 44, limit: 40 };
    expect(showSignals(view, { 'presence:counted': presence }).presence).toBe(presence);
  });
});
