import type { DeviceKind } from '../stage-device.type.js';

/**
 * True for a track on the wrong channel: LiveKit can restrict sources, not names. An interpreter speaks into a booth of
 * her own and never onto the floor; nobody else speaks into a booth.
 * @param languages booths this interpreter may speak into
 */
export function isStray(kind: DeviceKind, languages: readonly string[], track: { language?: string }): boolean {
  if (kind !== 'interpreter') return track.language !== undefined;
  return track.language === undefined || !languages.includes(track.language);
}
