import { RoomEvent } from 'livekit-client';
import type { Room } from 'livekit-client';
import { rosterOf } from './stage-roster.view.js';
import type { StageRoster } from './stage-roster.view.js';

const changes = [
  RoomEvent.Connected,
  RoomEvent.Reconnected,
  RoomEvent.ParticipantConnected,
  RoomEvent.ParticipantDisconnected,
  RoomEvent.ParticipantNameChanged,
  RoomEvent.ParticipantAttributesChanged,
  RoomEvent.TrackPublished,
  RoomEvent.TrackUnpublished,
  RoomEvent.TrackSubscribed,
  RoomEvent.TrackUnsubscribed,
  RoomEvent.TrackMuted,
  RoomEvent.TrackUnmuted,
  RoomEvent.LocalTrackPublished,
  RoomEvent.LocalTrackUnpublished,
  RoomEvent.ActiveSpeakersChanged,
  RoomEvent.ConnectionQualityChanged,
] as const;

/** Tells who is there and what they show, once for all changes of the same moment. */
export const followRoster = (room: Room, tell: (roster: StageRoster) => void): void => {
  let isDue = false;
  const refresh = (): void => {
    if (isDue) return;
    isDue = true;
    queueMicrotask(() => {
      isDue = false;
      tell(rosterOf(room));
    });
  };
  for (const change of changes) room.on(change, refresh);
};
