import { Track } from 'livekit-client';
import type {
  LocalAudioTrack,
  LocalParticipant,
  LocalTrack,
  LocalVideoTrack,
  TrackPublishOptions,
} from 'livekit-client';

/** What a device can have on stage. */
export type OwnTrack = 'microphone' | 'camera' | 'screen' | 'screenSound' | 'channel';

/** lost: the device was unplugged or taken away by the system. */
export type OwnState = 'off' | 'live' | 'muted' | 'lost';

export type Own = Readonly<Record<OwnTrack, OwnState>> & {
  /** What the database allows now; changes live. */
  readonly mayPublish: Readonly<Record<'microphone' | 'camera' | 'screen', boolean>>;
  /** The language of the own channel. */
  readonly language?: string;
  /** For meters: the microphone or channel that is open on this device. */
  readonly sound?: MediaStreamTrack;
};

export const nothingOwn: Own = {
  microphone: 'off',
  camera: 'off',
  screen: 'off',
  screenSound: 'off',
  channel: 'off',
  mayPublish: { microphone: false, camera: false, screen: false },
};

/** The library's own `LocalTrack` does not fit its subclasses under exact optional properties. */
export const asLocalTrack = (track: LocalAudioTrack | LocalVideoTrack): LocalTrack => track as LocalTrack;

type Permissions = LocalParticipant['permissions'];
type Tracks = ReadonlyMap<OwnTrack, { readonly track: LocalTrack; readonly options: TrackPublishOptions }>;

/** LiveKit's numbers of sources; its enum is not exported to clients. */
const sourceNumbers: Readonly<Record<Track.Source, number>> = {
  [Track.Source.Unknown]: 0,
  [Track.Source.Camera]: 1,
  [Track.Source.Microphone]: 2,
  [Track.Source.ScreenShare]: 3,
  [Track.Source.ScreenShareAudio]: 4,
};

/** An empty list beside `canPublish` means every source. */
export const mayPublish = (permissions: Permissions, source: Track.Source = Track.Source.Unknown): boolean => {
  if (!permissions?.canPublish) return false;
  const allowed: readonly number[] = permissions.canPublishSources;
  return allowed.length === 0 || allowed.includes(sourceNumbers[source]);
};

const stateOf = (tracks: Tracks, which: OwnTrack): OwnState => {
  const track = tracks.get(which)?.track;
  if (track === undefined) return 'off';
  if (track.mediaStreamTrack.readyState === 'ended') return 'lost';
  return track.isMuted ? 'muted' : 'live';
};

export const ownOf = (tracks: Tracks, permissions: Permissions): Own => {
  const language = tracks.get('channel')?.options.name?.replace(/^lang:/, '');
  const sound = (tracks.get('channel') ?? tracks.get('microphone'))?.track.mediaStreamTrack;
  return {
    microphone: stateOf(tracks, 'microphone'),
    camera: stateOf(tracks, 'camera'),
    screen: stateOf(tracks, 'screen'),
    screenSound: stateOf(tracks, 'screenSound'),
    channel: stateOf(tracks, 'channel'),
    mayPublish: {
      microphone: mayPublish(permissions, Track.Source.Microphone),
      camera: mayPublish(permissions, Track.Source.Camera),
      screen: mayPublish(permissions, Track.Source.ScreenShare),
    },
    ...(language === undefined ? {} : { language }),
    ...(sound === undefined ? {} : { sound }),
  };
};
