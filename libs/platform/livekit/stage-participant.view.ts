import { PLACES } from '#contract';
import type { Place } from '#contract';
import { ParticipantInfo, ParticipantInfo_State, TrackInfo, TrackSource } from 'livekit-server-sdk';
import { fromParticipantPermission } from './stage-permission.format.js';
import type { StagePermission } from './stage-permission.format.js';

/** Why a device is on the stage. Written into the token, never changed by the browser. */
export const stageKinds = ['participant', 'speaker', 'moderator', 'interpreter', 'hallDevice'] as const;
export type StageKind = (typeof stageKinds)[number];

/** Public facts about a device that everybody on the stage may read. */
export type StageAttributes = {
  readonly personId: string;
  /** As declared: a phone's word. */
  readonly place: Place;
  readonly kind: StageKind;
  /** An interpreter's outgoing language. */
  readonly language?: string;
};

export type StageTrack = {
  readonly sid: string;
  readonly name: string;
  readonly source: 'microphone' | 'camera' | 'screen' | 'screenSound' | 'unknown';
  readonly isMuted: boolean;
  /** Set for `lang:xx` tracks: the booth's language. */
  readonly language?: string;
};

export type StageParticipant = {
  /** One per connection: the key of presence. */
  readonly sid: string;
  /** One per device: a second join with it evicts the first. */
  readonly identity: string;
  readonly name: string;
  /** As LiveKit holds them; `stageAttributesOf` reads ours out of them. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly isActive: boolean;
  readonly joinedAt: Date;
  readonly permission: StagePermission;
  readonly tracks: readonly StageTrack[];
};

const languagePrefix = 'lang:';

const sourceNames: Readonly<Record<TrackSource, StageTrack['source']>> = {
  [TrackSource.UNKNOWN]: 'unknown',
  [TrackSource.CAMERA]: 'camera',
  [TrackSource.MICROPHONE]: 'microphone',
  [TrackSource.SCREEN_SHARE]: 'screen',
  [TrackSource.SCREEN_SHARE_AUDIO]: 'screenSound',
};

export const stageTrackOf = (track: TrackInfo): StageTrack => ({
  sid: track.sid,
  name: track.name,
  source: sourceNames[track.source] ?? 'unknown',
  isMuted: track.muted,
  ...(track.name.startsWith(languagePrefix) ? { language: track.name.slice(languagePrefix.length) } : {}),
});

/** `joinedAtMs` is exact; servers before 1.8 only know seconds. */
const joinedAtOf = (info: ParticipantInfo): Date =>
  new Date(info.joinedAtMs > 0n ? Number(info.joinedAtMs) : Number(info.joinedAt) * 1000);

export const stageParticipantOf = (info: ParticipantInfo): StageParticipant => ({
  sid: info.sid,
  identity: info.identity,
  name: info.name,
  attributes: { ...info.attributes },
  isActive: info.state === ParticipantInfo_State.ACTIVE,
  joinedAt: joinedAtOf(info),
  permission: fromParticipantPermission(info.permission),
  tracks: info.tracks.map(stageTrackOf),
});

export const toAttributes = (attributes: StageAttributes): Record<string, string> => ({
  personId: attributes.personId,
  place: attributes.place,
  kind: attributes.kind,
  ...(attributes.language === undefined ? {} : { language: attributes.language }),
});

/** Undefined when the device did not come in with a token of ours. */
export const stageAttributesOf = (raw: Readonly<Record<string, string>>): StageAttributes | undefined => {
  const kind = stageKinds.find((known) => known === raw['kind']);
  const place = PLACES.find((known) => known === raw['place']);
  const { personId, language } = raw;
  if (kind === undefined || place === undefined || !personId) return undefined;
  return { personId, place, kind, ...(language ? { language } : {}) };
};
