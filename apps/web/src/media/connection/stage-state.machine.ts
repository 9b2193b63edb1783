/** Why a connection is over for good: the person left, was removed, opened the stage elsewhere, or is not let in. */
export type StageEnd = 'left' | 'kicked' | 'duplicate' | 'refused';

export type StageState =
  | { readonly kind: 'idle' }
  /** Fetching a token and joining. `attempt` counts the failures since the stage was last live. */
  | { readonly kind: 'connecting'; readonly attempt: number }
  | { readonly kind: 'live' }
  /** The line is shaky; LiveKit tries to keep the connection. */
  | { readonly kind: 'reconnecting' }
  /** The connection is lost; the next try begins by itself. */
  | { readonly kind: 'waiting'; readonly attempt: number; readonly retryInMs: number }
  | { readonly kind: 'ended'; readonly reason: StageEnd };

export type StageStep =
  | { readonly do: 'connect' | 'joined' | 'shaken' | 'recovered' | 'retry' }
  | { readonly do: 'lost'; readonly retryInMs: number }
  | { readonly do: 'end'; readonly reason: StageEnd };

const lost = (state: StageState, retryInMs: number): StageState => {
  if (state.kind === 'connecting') return { kind: 'waiting', attempt: state.attempt + 1, retryInMs };
  return state.kind === 'live' || state.kind === 'reconnecting' ? { kind: 'waiting', attempt: 1, retryInMs } : state;
};

/** Steps that do not fit leave the state as it is: events of an old connection may come late. Only `connect` leaves an end. */
export const nextStageState = (state: StageState, step: StageStep): StageState => {
  switch (step.do) {
    case 'connect':
      return state.kind === 'idle' || state.kind === 'ended' ? { kind: 'connecting', attempt: 0 } : state;
    case 'retry':
      return state.kind === 'waiting' ? { kind: 'connecting', attempt: state.attempt } : state;
    case 'joined':
      return state.kind === 'connecting' ? { kind: 'live' } : state;
    case 'shaken':
      return state.kind === 'live' ? { kind: 'reconnecting' } : state;
    case 'recovered':
      return state.kind === 'reconnecting' ? { kind: 'live' } : state;
    case 'lost':
      return lost(state, step.retryInMs);
    case 'end':
      return state.kind === 'idle' || state.kind === 'ended' ? state : { kind: 'ended', reason: step.reason };
  }
};
