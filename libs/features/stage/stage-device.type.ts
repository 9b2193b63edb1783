import type { StageKind } from '#contract';

/** Why a device is on the stage: decided from the roles whenever it joins. */
export type DeviceKind = StageKind;

/** A published track, as far as anybody but LiveKit needs to know. */
export interface DeviceTrack {
  sid: string;
  source: string;
  /** Of an interpreter's channel. */
  language?: string;
  /** Of an interpreter's channel: it pauses. */
  isMuted?: boolean;
}

/** One connection of a device to a room; see the table `stage_device`. */
export interface DeviceRow {
  sid: string;
  sessionId: string;
  personId: string;
  visitId: string;
  kind: DeviceKind;
  /** Of an interpreter's: the booth it sits in. */
  language: string | null;
  roomSid: string;
  tracks: DeviceTrack[];
  tracksAt: Date;
  joinedAt: Date;
  lastSeenAt: Date;
  leftAt: Date | null;
  missed: number;
}

/** What a webhook tells of one device. Hints come late, twice, and in any order. */
export type Hint =
  { tells: 'joined' | 'left'; at: Date } | { tells: 'published' | 'unpublished'; at: Date; track: DeviceTrack };
