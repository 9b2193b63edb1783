import { stageAttributesOf } from '#platform/livekit';
import type { StageParticipant, StageTrack, StageWebhook } from '#platform/livekit';
import type { StageSighting } from '#features/presence';
import type { RunningSession } from '../running-session.type.js';
import type { DeviceRow, DeviceTrack, Hint } from '../stage-device.type.js';
import { deviceIn } from './device-in.format.js';

const earlier = (one: Date, other: Date): Date => (one < other ? one : other);

export const trackOf = ({ sid, source, language, isMuted }: StageTrack): DeviceTrack => ({
  ...{ sid, source },
  ...(language === undefined ? {} : { language, isMuted }),
});

/** A connection that is heard of for the first time; null for a participant that no token of ours let in. */
export function newDevice(
  participant: StageParticipant,
  sessionId: string,
  roomSid: string,
  at: Date,
): DeviceRow | null {
  const device = deviceIn(participant);
  const { kind, language = null } = stageAttributesOf(participant.attributes) ?? {};
  if (!device || !kind) return null;
  const joinedAt = earlier(participant.joinedAt, at);
  return {
    ...{ sid: participant.sid, sessionId, ...device, kind, language, roomSid, tracks: [], tracksAt: joinedAt },
    ...{ joinedAt, lastSeenAt: joinedAt, leftAt: null, missed: 0 },
  };
}

/** What a webhook tells of its participant; null when it is about the room. LiveKit counts whole seconds. */
export function hintOf({ event, createdAt: at, participant, track }: StageWebhook, now: Date): Hint | null {
  switch (event) {
    case 'participant_joined':
      return { tells: 'joined', at: earlier(participant?.joinedAt ?? at, now) };
    case 'participant_left':
    case 'participant_connection_aborted':
      return { tells: 'left', at: earlier(at, now) };
    case 'track_published':
      return track ? { tells: 'published', at: earlier(at, now), track: trackOf(track) } : null;
    case 'track_unpublished':
      return track ? { tells: 'unpublished', at: earlier(at, now), track: trackOf(track) } : null;
    case 'room_started':
    case 'room_finished':
      return null;
  }
}

/** Evidence for the ledger; none of a hall's machine. */
export function sightingOf(
  kind: StageSighting['kind'],
  { sid, personId, visitId, kind: role }: DeviceRow,
  { sessionId, conferenceId }: RunningSession,
  at: Date,
): StageSighting[] {
  return role === 'hallDevice' ? [] : [{ kind, participantSid: sid, personId, visitId, sessionId, conferenceId, at }];
}
