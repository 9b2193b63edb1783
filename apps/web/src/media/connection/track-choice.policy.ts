/** What decides whether somebody else's track is wanted here. */
export type OfferedTrack = {
  readonly sid: string;
  readonly name: string;
  readonly isMuted: boolean;
  /** Attributes of the publisher's token: the browser cannot change them. */
  readonly publisher: { readonly kind?: string; readonly language?: string };
};

export type Listening = {
  /** `languagesOnly` is the phone in the hall: never the floor, which it would echo. */
  readonly mode: 'floor' | 'languagesOnly';
  /** The chosen language channel; undefined is the floor itself. */
  readonly language?: string;
};

const prefix = 'lang:';

export const channelName = (language: string): string => `${prefix}${language}`;

/**
 * The language of a channel, or undefined when the track is none. Only an interpreter's track counts, and only for the
 * language of the token: a speaker cannot take over a channel by naming a track like one.
 */
export const channelLanguage = ({ name, publisher }: OfferedTrack): string | undefined => {
  if (!name.startsWith(prefix) || publisher.kind !== 'interpreter') return undefined;
  const language = name.slice(prefix.length);
  return publisher.language === undefined || publisher.language === language ? language : undefined;
};

/** Everything of everybody but interpreters: whatever they publish, it must not land on the floor. */
export const isFloorTrack = ({ name, publisher }: OfferedTrack): boolean =>
  !name.startsWith(prefix) && publisher.kind !== 'interpreter';

/** At most one channel: during a handover two are there, and the open one is heard; the later one when both are. */
export const chosenChannel = <T extends OfferedTrack>(
  offered: readonly T[],
  language: string | undefined,
): T | undefined => {
  const channels = language === undefined ? [] : offered.filter((track) => channelLanguage(track) === language);
  return channels.findLast(({ isMuted }) => !isMuted) ?? channels.at(-1);
};

/** SIDs to receive, out of everything offered. */
export const wantedTracks = (offered: readonly OfferedTrack[], listening: Listening): ReadonlySet<string> => {
  const floor = listening.mode === 'floor' ? offered.filter(isFloorTrack) : [];
  const channel = chosenChannel(offered, listening.language);
  return new Set([...floor, ...(channel ? [channel] : [])].map(({ sid }) => sid));
};
