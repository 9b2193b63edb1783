import type { RemoteParticipant, RemoteTrackPublication, Room } from 'livekit-client';
import type { OfferedTrack } from './track-choice.policy.js';

export type Offer = OfferedTrack & { readonly publication: RemoteTrackPublication };

export const offerOf = (publication: RemoteTrackPublication, { attributes }: RemoteParticipant): Offer => ({
  sid: publication.trackSid,
  name: publication.trackName,
  isMuted: publication.isMuted,
  publisher: {
    ...(attributes['kind'] ? { kind: attributes['kind'] } : {}),
    ...(attributes['language'] ? { language: attributes['language'] } : {}),
  },
  publication,
});

/** Everything that others publish, in the order in which they came. */
export const offersOf = (room: Room): Offer[] =>
  [...room.remoteParticipants.values()].flatMap((participant) =>
    [...participant.trackPublications.values()].map((publication) => offerOf(publication, participant)),
  );
