import { describe, expect, it } from '@jest/globals';
import { nextStageState } from './stage-state.machine.js';
import type { StageState, StageStep } from './stage-state.machine.js';

const after = (...steps: readonly StageStep[]): StageState =>
  steps.reduce<StageState>((state, step) => nextStageState(state, step), { kind: 'idle' });
const lost: StageStep = { do: 'lost', retryInMs: 200 };

describe('the state of a stage connection', () => {
  it('goes live, survives a shake', () => {
    expect(after({ do: 'connect' }, { do: 'joined' }, { do: 'shaken' })).toEqual({ kind: 'reconnecting' });
    expect(after({ do: 'connect' }, { do: 'joined' }, { do: 'shaken' }, { do: 'recovered' })).toEqual({ kind: 'live' });
  });

  it('counts failures until it is live again', () => {
    const twice = [{ do: 'connect' }, lost, { do: 'retry' }, lost] as const;
    expect(after(...twice)).toEqual({ kind: 'waiting', attempt: 2, retryInMs: 200 });
    expect(after(...twice, { do: 'retry' }, { do: 'joined' }, lost)).toMatchObject({ kind: 'waiting', attempt: 1 });
  });

  it('stays ended whatever comes late, until somebody connects again', () => {
    const kicked = [{ do: 'connect' }, { do: 'joined' }, { do: 'end', reason: 'kicked' }] as const;
    for (const late of [lost, { do: 'retry' }, { do: 'joined' }, { do: 'end', reason: 'left' }] as const) {
      expect(after(...kicked, late)).toEqual({ kind: 'ended', reason: 'kicked' });
    }
    expect(after(...kicked, { do: 'connect' })).toEqual({ kind: 'connecting', attempt: 0 });
  });

  it('is not ended before it began', () => {
    expect(after({ do: 'end', reason: 'left' })).toEqual({ kind: 'idle' });
  });
});
