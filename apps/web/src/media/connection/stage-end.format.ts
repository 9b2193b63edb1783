import { DisconnectReason } from 'livekit-client';
import type { StageEnd } from './stage-state.machine.js';

/**
 * Undefined for everything that deserves another try. A deleted room is one of these: only the token route knows whether
 * the session is closed or LiveKit was restarted.
 */
export const endOf = (reason: DisconnectReason | undefined): StageEnd | undefined => {
  if (reason === DisconnectReason.PARTICIPANT_REMOVED) return 'kicked';
  return reason === DisconnectReason.DUPLICATE_IDENTITY ? 'duplicate' : undefined;
};
