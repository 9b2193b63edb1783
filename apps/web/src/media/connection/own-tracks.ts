import {
  createLocalAudioTrack,
  createLocalScreenTracks,
  createLocalVideoTrack,
  RoomEvent,
  Track,
} from 'livekit-client';
import type { LocalTrack, Room, TrackPublishOptions } from 'livekit-client';
import { openedDevice } from '../devices/device-failure.format.js';
import type { SoundInput } from '../devices/sound-input.policy.js';
import { Observed } from '../observed.js';
import { asLocalTrack, mayPublish, nothingOwn, ownOf } from './own-tracks.view.js';
import type { Own, OwnTrack } from './own-tracks.view.js';
import { cameraCapture, cameraPublish, soundCapture, soundPublish } from './publish-profile.format.js';
import type { PublishProfile } from './publish-profile.format.js';
import { channelName } from './track-choice.policy.js';

/**
 * What this device shows to the others. Tracks outlive a lost connection and are published again in the next one;
 * an interpreter's channel comes back muted, and a source that is no longer allowed is closed for good.
 * Methods that open a device throw `DeviceUnavailable`.
 */
export class OwnTracks {
  readonly state = new Observed<Own>(nothingOwn);
  private room: Room | undefined;
  private readonly tracks = new Map<OwnTrack, { readonly track: LocalTrack; readonly options: TrackPublishOptions }>();

  constructor(private readonly profile: PublishProfile) {}

  /** Opens the microphone, or unmutes it. Only ever by the person's own click. */
  async publishMicrophone(input: SoundInput = 'person', deviceId?: string): Promise<void> {
    if (await this.unmuted('microphone')) return;
    const track = await openedDevice('microphone', () => createLocalAudioTrack(soundCapture(input, deviceId)));
    await this.publish('microphone', asLocalTrack(track), { ...soundPublish(input), source: Track.Source.Microphone });
  }

  async muteMicrophone(): Promise<void> {
    await this.tracks.get('microphone')?.track.mute();
  }

  async publishCamera(deviceId?: string): Promise<void> {
    if (await this.unmuted('camera')) return;
    const track = await openedDevice('camera', () => createLocalVideoTrack(cameraCapture(this.profile, deviceId)));
    await this.publish('camera', asLocalTrack(track), { ...cameraPublish(this.profile), source: Track.Source.Camera });
  }

  /** Shares a screen, with its sound where the browser gives it. */
  async publishScreen(): Promise<void> {
    if (this.tracks.has('screen')) return;
    const captured = await openedDevice('screen', () =>
      createLocalScreenTracks({ audio: true, systemAudio: 'include' }),
    );
    for (const track of captured) {
      const isPicture = track.kind === Track.Kind.Video;
      track.mediaStreamTrack.addEventListener('ended', () => void this.close('screen'));
      await this.publish(isPicture ? 'screen' : 'screenSound', track, { source: track.source, dtx: false });
    }
  }

  /** An interpreter's one outgoing channel, open at once: the interpreter has clicked. */
  async publishChannel(language: string, deviceId?: string): Promise<void> {
    if (this.tracks.has('channel')) await this.close('channel');
    const track = await openedDevice('microphone', () => createLocalAudioTrack(soundCapture('interpreter', deviceId)));
    await this.publish('channel', asLocalTrack(track), {
      ...soundPublish('interpreter'),
      name: channelName(language),
      // The permission to publish is given per source, and the microphone is what an interpreter may use.
      source: Track.Source.Microphone,
    });
  }

  async muteChannel(isMuted: boolean): Promise<void> {
    const track = this.tracks.get('channel')?.track;
    await (isMuted ? track?.mute() : track?.unmute());
  }

  /** Takes a source off the stage and lets go of its device. A shared screen goes with its sound. */
  async close(which: OwnTrack): Promise<void> {
    const own = this.tracks.get(which);
    if (own === undefined) return;
    this.tracks.delete(which);
    own.track.stop();
    await this.room?.localParticipant.unpublishTrack(own.track, true).catch(() => undefined);
    if (which === 'screen') await this.close('screenSound');
    this.refresh();
  }

  async closeAll(): Promise<void> {
    for (const which of [...this.tracks.keys()]) await this.close(which);
  }

  /** Another camera or microphone, without taking the source off the stage. */
  async switchDevice(which: 'microphone' | 'camera' | 'channel', deviceId: string): Promise<void> {
    const track = this.tracks.get(which)?.track;
    if (track)
      await openedDevice(which === 'camera' ? 'camera' : 'microphone', () => track.setDeviceId({ exact: deviceId }));
    this.refresh();
  }

  /** Follows a room that has just been joined and publishes again what was on stage before. */
  async enter(room: Room): Promise<void> {
    this.room = room;
    const refresh = (): void => void (this.room === room && this.refresh());
    room.on(RoomEvent.TrackMuted, refresh).on(RoomEvent.TrackUnmuted, refresh);
    room.on(RoomEvent.LocalTrackPublished, refresh).on(RoomEvent.LocalTrackUnpublished, refresh);
    room.on(RoomEvent.ParticipantPermissionsChanged, () => void (this.room === room && this.dropForbidden()));
    await this.dropForbidden();
    await this.tracks.get('channel')?.track.mute();
    for (const { track, options } of this.tracks.values()) await room.localParticipant.publishTrack(track, options);
    this.refresh();
  }

  leave(): void {
    this.room = undefined;
    this.refresh();
  }

  private async publish(which: OwnTrack, track: LocalTrack, options: TrackPublishOptions): Promise<void> {
    this.tracks.set(which, { track, options });
    track.mediaStreamTrack.addEventListener('ended', () => this.refresh());
    try {
      await this.room?.localParticipant.publishTrack(track, options);
    } catch (error) {
      await this.close(which);
      throw error;
    }
    this.refresh();
  }

  private async unmuted(which: OwnTrack): Promise<boolean> {
    const own = this.tracks.get(which);
    await own?.track.unmute();
    return own !== undefined;
  }

  private async dropForbidden(): Promise<void> {
    const permissions = this.room?.localParticipant.permissions;
    for (const [which, { options }] of [...this.tracks]) {
      if (!mayPublish(permissions, options.source)) await this.close(which);
    }
    this.refresh();
  }

  private refresh(): void {
    this.state.set(ownOf(this.tracks, this.room?.localParticipant.permissions));
  }
}
