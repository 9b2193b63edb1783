import type { HallFeed, SessionState } from '#contract';
import type { HallAlarm, OwnState, StageState } from '../../../media/index.js';
import type { Tone } from '../../../ui/index.js';

/** The one thing a technician must know of the hall now. */
export type HallState =
  | 'off'
  | 'notOpen'
  | 'ready'
  | 'closed'
  | 'missing'
  | 'starting'
  | 'live'
  | 'paused'
  | 'silent'
  | 'muted'
  | 'noMicrophone'
  | 'lost'
  | 'elsewhere'
  | 'removed'
  | 'refused';

export interface HallMoment {
  /** Started, by a click now or before a power cut. */
  readonly isWanted: boolean;
  readonly session: SessionState;
  /** There is a LiveKit server. */
  readonly isAvailable: boolean;
  readonly stage: StageState;
  readonly microphone: OwnState;
  /** A device did not open. */
  readonly isInTrouble: boolean;
  readonly alarm: HallAlarm;
}

const ENDS = { left: 'off', kicked: 'removed', duplicate: 'elsewhere', refused: 'refused' } as const;

export const hallState = (moment: HallMoment): HallState => {
  const { isWanted, session, isAvailable, stage } = moment;
  if (session === 'closed') return 'closed';
  if (session === 'scheduled') return isWanted ? 'ready' : 'notOpen';
  if (!isWanted) return 'off';
  if (stage.kind === 'ended') return ENDS[stage.reason];
  if (stage.kind === 'live') return onStage(moment);
  if (!isAvailable) return 'missing';
  return stage.kind === 'idle' || (stage.kind === 'connecting' && stage.attempt === 0) ? 'starting' : 'lost';
};

const onStage = ({ session, microphone, isInTrouble, alarm }: HallMoment): HallState => {
  if (microphone === 'muted') return 'muted';
  if (microphone === 'lost') return 'noMicrophone';
  if (microphone === 'off') return isInTrouble ? 'noMicrophone' : 'starting';
  if (session === 'paused') return 'paused';
  return alarm === 'silence' ? 'silent' : 'live';
};

export const TONES: Readonly<Record<HallState, Tone>> = {
  ...{ off: 'none', notOpen: 'none', ready: 'none', closed: 'none', paused: 'none', starting: 'none' },
  ...{ live: 'ok', muted: 'warn', missing: 'warn', elsewhere: 'warn' },
  ...{ silent: 'bad', noMicrophone: 'bad', lost: 'bad', removed: 'bad', refused: 'bad' },
};

/**
 * What this device has to tell everybody because they believe otherwise; undefined when they know. A feed that is `lost`
 * or was never there is the server's to notice.
 */
export const feedToTell = (state: HallState, known: HallFeed): 'live' | 'silent' | undefined => {
  if (state === 'live' && known === 'silent') return 'live';
  const isStill = state === 'silent' || state === 'noMicrophone' || state === 'muted';
  return isStill && known === 'live' ? 'silent' : undefined;
};
