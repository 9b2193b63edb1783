import { ParticipantPermission, TrackSource } from 'livekit-server-sdk';

/** What a person may open on the stage. `screen` includes the sound of the shared screen. */
export type StageSource = 'microphone' | 'camera' | 'screen';

/**
 * Everything a device may do on a stage. LiveKit replaces permissions as a whole and treats unset fields as granted,
 * so this type has no optional member and both translations below write every field.
 */
export type StagePermission = {
  /** Sources the device may publish; an empty list means it may publish nothing. */
  readonly publish: readonly StageSource[];
  /** May it receive sound and picture? */
  readonly subscribe: boolean;
  /** Hidden devices are not announced to others. */
  readonly hidden: boolean;
};

const sourcesOf: Readonly<Record<StageSource, readonly TrackSource[]>> = {
  microphone: [TrackSource.MICROPHONE],
  camera: [TrackSource.CAMERA],
  screen: [TrackSource.SCREEN_SHARE, TrackSource.SCREEN_SHARE_AUDIO],
};

export const stageSources: readonly StageSource[] = ['microphone', 'camera', 'screen'];

export const trackSourcesOf = (publish: readonly StageSource[]): TrackSource[] =>
  stageSources.filter((source) => publish.includes(source)).flatMap((source) => sourcesOf[source]);

/** The whole set of fields the server keeps for a connected device. Nobody gets data channels or own metadata. */
export const toParticipantPermission = (permission: StagePermission): ParticipantPermission =>
  new ParticipantPermission({
    canSubscribe: permission.subscribe,
    canPublish: permission.publish.length > 0,
    canPublishSources: trackSourcesOf(permission.publish),
    canPublishData: false,
    canUpdateMetadata: false,
    hidden: permission.hidden,
    recorder: false,
    agent: false,
    canSubscribeMetrics: false,
    canManageAgentSession: false,
  });

/**
 * Reads back what the server holds. An empty source list beside `canPublish` means "everything" to LiveKit, so it is
 * read as everything: a reconciler must notice it.
 */
export const fromParticipantPermission = (permission: ParticipantPermission | undefined): StagePermission => {
  const granted = permission?.canPublishSources ?? [];
  const isOpen = permission?.canPublish ?? false;
  const covers = (source: StageSource): boolean => sourcesOf[source].every((one) => granted.includes(one));
  return {
    publish: isOpen ? stageSources.filter((source) => granted.length === 0 || covers(source)) : [],
    subscribe: permission?.canSubscribe ?? false,
    hidden: permission?.hidden ?? false,
  };
};

export const samePermission = (one: StagePermission, other: StagePermission): boolean =>
  one.subscribe === other.subscribe &&
  one.hidden === other.hidden &&
  trackSourcesOf(one.publish).join() === trackSourcesOf(other.publish).join();
