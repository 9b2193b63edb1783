import type { SessionState } from '#contract';
import type { OwnState, StageState } from '../../../media/index.js';

/** What the big button says and does. */
export type BoothState =
  | 'notYet'
  | 'closed'
  | 'connecting'
  | 'missing'
  | 'elsewhere'
  | 'ended'
  | 'noLanguage'
  | 'opening'
  | 'offAir'
  | 'onAir'
  | 'coughing';

export interface BoothMoment {
  readonly session: SessionState;
  /** There is a LiveKit server. */
  readonly isAvailable: boolean;
  readonly stage: StageState;
  /** The language of this device's channel; undefined before the stage has said it, or when there is none. */
  readonly language: string | undefined;
  readonly channel: OwnState;
  readonly isOpening: boolean;
  readonly isCoughing: boolean;
}

export const boothState = (moment: BoothMoment): BoothState => {
  const { session, isAvailable, stage, language, channel, isOpening, isCoughing } = moment;
  if (session === 'closed') return 'closed';
  if (session === 'scheduled') return 'notYet';
  if (stage.kind === 'ended') return stage.reason === 'duplicate' ? 'elsewhere' : 'ended';
  // A shaky line keeps the room and its tracks: whoever was on air still is, and must be able to switch off.
  if (stage.kind !== 'live' && stage.kind !== 'reconnecting') return isAvailable ? 'connecting' : 'missing';
  if (language === undefined) return 'noLanguage';
  if (isOpening) return 'opening';
  if (channel === 'live') return 'onAir';
  return channel === 'muted' && isCoughing ? 'coughing' : 'offAir';
};
