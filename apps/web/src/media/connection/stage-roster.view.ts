import { ConnectionQuality, Track } from 'livekit-client';
import type { LocalVideoTrack, Participant, RemoteVideoTrack, Room, TrackPublication } from 'livekit-client';
import { offersOf } from './offered-track.format.js';
import { channelLanguage } from './track-choice.policy.js';

/** A moving picture that `<StageVideo>` can show. */
export type Picture = {
  readonly sid: string;
  readonly track: LocalVideoTrack | RemoteVideoTrack;
  readonly isMuted: boolean;
};

export type StagePerson = {
  /** One per device. */
  readonly identity: string;
  readonly sid: string;
  readonly name: string;
  /** From the token: personId, place, kind, language. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly isSelf: boolean;
  readonly isSpeaking: boolean;
  readonly line: 'excellent' | 'good' | 'poor' | 'lost' | 'unknown';
  readonly microphone: 'none' | 'live' | 'muted';
  readonly camera?: Picture;
  readonly screen?: Picture;
};

export type StageRoster = {
  readonly people: readonly StagePerson[];
  /** Language channels that somebody publishes now. */
  readonly channels: readonly { readonly language: string; readonly isMuted: boolean }[];
};

export const emptyRoster: StageRoster = { people: [], channels: [] };

const lines: Readonly<Record<ConnectionQuality, StagePerson['line']>> = {
  [ConnectionQuality.Excellent]: 'excellent',
  [ConnectionQuality.Good]: 'good',
  [ConnectionQuality.Poor]: 'poor',
  [ConnectionQuality.Lost]: 'lost',
  [ConnectionQuality.Unknown]: 'unknown',
};

const pictureOf = (publication: TrackPublication | undefined): Picture | undefined =>
  publication?.videoTrack === undefined
    ? undefined
    : {
        sid: publication.trackSid,
        track: publication.videoTrack,
        isMuted: publication.isMuted,
      };

const microphoneOf = (publication: TrackPublication | undefined): StagePerson['microphone'] => {
  if (publication === undefined) return 'none';
  return publication.isMuted ? 'muted' : 'live';
};

const personOf = (participant: Participant): StagePerson => {
  const camera = pictureOf(participant.getTrackPublication(Track.Source.Camera));
  const screen = pictureOf(participant.getTrackPublication(Track.Source.ScreenShare));
  return {
    identity: participant.identity,
    sid: participant.sid,
    name: participant.name ?? '',
    attributes: participant.attributes,
    isSelf: participant.isLocal,
    isSpeaking: participant.isSpeaking,
    line: lines[participant.connectionQuality],
    microphone: microphoneOf(participant.getTrackPublication(Track.Source.Microphone)),
    ...(camera ? { camera } : {}),
    ...(screen ? { screen } : {}),
  };
};

export const rosterOf = (room: Room): StageRoster => ({
  people: [room.localParticipant, ...room.remoteParticipants.values()].map(personOf),
  channels: offersOf(room).flatMap((offer) => {
    const language = channelLanguage(offer);
    return language === undefined ? [] : [{ language, isMuted: offer.isMuted }];
  }),
});
