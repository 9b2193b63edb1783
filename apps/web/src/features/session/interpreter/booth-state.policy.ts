import type { SessionState } from '#contract';
import type { OwnState, StageState } from '../../../media/index.js';

/** What the big button says and does. */
export type BoothState =
  | 'notYet'
  | 'closed'
  | 'connecting'
  | 'elsewhere'
  | 'ended'
  | 'noLanguage'
  | 'opening'
  | 'offAir'
  | 'onAir'
  | 'coughing';

export interface BoothMoment {
  readonly session: SessionState;
  readonly stage: StageState;
  /** The language of this device's channel; undefined before the stage has said it, or when there is none. */
  readonly language: string | undefined;
  readonly channel: OwnState;
  readonly isOpening: boolean;
  readonly isCoughing: boolean;
}

export const boothState = ({ session, stage, language, channel, isOpening, isCoughing }: BoothMoment): BoothState => {
  if (session === 'closed') return 'closed';
  if (session === 'scheduled') return 'notYet';
  if (stage.kind === 'ended') return stage.reason === 'duplicate' ? 'elsewhere' : 'ended';
  // A shaky line keeps the room and its tracks: whoever was on air still is, and must be able to switch off.
  if (stage.kind !== 'live' && stage.kind !== 'reconnecting') return 'connecting';
  if (language === undefined) return 'noLanguage';
  if (isOpening) return 'opening';
  if (channel === 'live') return 'onAir';
  return channel === 'muted' && isCoughing ? 'coughing' : 'offAir';
};
