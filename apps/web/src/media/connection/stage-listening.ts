import { RoomEvent, Track } from 'livekit-client';
import type { RemoteTrackPublication, RemoteTrack, Room } from 'livekit-client';
import type { ChannelState } from '../audio/duck.policy.js';
import type { StageMixer } from '../audio/stage-mixer.js';
import { offersOf, type Offer } from './offered-track.format.js';
import { channelName, chosenChannel, wantedTracks } from './track-choice.policy.js';
import type { Listening } from './track-choice.policy.js';

const changes = [
  RoomEvent.TrackPublished,
  RoomEvent.TrackUnpublished,
  RoomEvent.TrackSubscribed,
  RoomEvent.TrackUnsubscribed,
  RoomEvent.TrackMuted,
  RoomEvent.TrackUnmuted,
  RoomEvent.ParticipantDisconnected,
  RoomEvent.ParticipantAttributesChanged,
  RoomEvent.Reconnected,
] as const;

/** Receives what is wanted and nothing else, and brings the sound of it to the mixer. Nothing is subscribed by itself. */
export class StageListening {
  private room: Room | undefined;

  constructor(
    private readonly mixer: StageMixer,
    private listening: Listening,
  ) {}

  get language(): string | undefined {
    return this.listening.language;
  }

  /** @param language undefined for the floor alone */
  choose(language: string | undefined): void {
    this.listening = { mode: this.listening.mode, ...(language === undefined ? {} : { language }) };
    this.apply();
  }

  /** Follows one room until `leave`. Call it before the room connects. */
  enter(room: Room): void {
    this.room = room;
    room.on(RoomEvent.TrackSubscribed, (track, publication) => this.hear(room, track, publication));
    room.on(RoomEvent.TrackUnsubscribed, (_track, publication) => this.mixer.remove(publication.trackSid));
    for (const change of changes) room.on(change, () => this.room === room && this.apply());
  }

  leave(): void {
    this.room = undefined;
    this.mixer.clear();
    this.apply();
  }

  /** Safe to call at any time; changes only what differs. */
  apply(): void {
    const offers = this.room ? offersOf(this.room) : [];
    const wanted = wantedTracks(offers, this.listening);
    for (const { sid, publication } of offers) {
      if (publication.isDesired !== wanted.has(sid)) publication.setSubscribed(wanted.has(sid));
    }
    const channel = chosenChannel(offers, this.listening.language);
    this.mixer.follow({
      hasChosenLanguage: this.listening.language !== undefined,
      channel: stateOf(channel),
    });
  }

  private hear(room: Room, track: RemoteTrack, publication: RemoteTrackPublication): void {
    if (this.room !== room || track.kind !== Track.Kind.Audio) return;
    const bus = publication.trackName.startsWith(channelName('')) ? 'language' : 'floor';
    this.mixer.add(publication.trackSid, track.mediaStreamTrack, bus);
  }
}

const stateOf = (channel: Offer | undefined): ChannelState => {
  if (!channel) return 'absent';
  if (channel.isMuted) return 'paused';
  return channel.publication.isSubscribed ? 'live' : 'absent';
};
