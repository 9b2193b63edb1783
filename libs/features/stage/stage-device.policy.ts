import type { DeviceRow, DeviceTrack, Hint } from './stage-device.type.js';

const later = (one: Date, other: Date): Date => (one > other ? one : other);

/** A device after a hint. A `left` that comes before its `joined` stays: a connection never comes back under its id. */
export function afterHint(device: DeviceRow, hint: Hint, now: Date): DeviceRow {
  const others = device.tracks.filter((track) => !('track' in hint) || track.sid !== hint.track.sid);
  switch (hint.tells) {
    case 'joined':
      return { ...device, lastSeenAt: later(device.lastSeenAt, hint.at) };
    case 'left':
      return { ...ended(device, later(device.joinedAt, hint.at)), tracksAt: now, missed: 0 };
    case 'published':
      return device.leftAt ? device : { ...device, tracks: [...others, hint.track], tracksAt: now };
    case 'unpublished':
      return { ...device, tracks: others, tracksAt: now };
  }
}

/**
 * A device that LiveKit lists. Who left by LiveKit's own word stays away, whatever an old list says; who was only missed
 * is back. What was told of its tracks after the list was asked for is newer than the list.
 */
export function whenListed(device: DeviceRow, tracks: readonly DeviceTrack[], askedAt: Date): DeviceRow {
  if (device.leftAt && device.missed === 0) return device;
  const seen = { ...device, lastSeenAt: later(device.lastSeenAt, askedAt), leftAt: null, missed: 0 };
  return device.tracksAt > askedAt ? seen : { ...seen, tracks: [...tracks], tracksAt: askedAt };
}

/**
 * A device that LiveKit does not list. Lists lie too: only the second absence, and nothing heard of it for `goneMs`,
 * end a connection, and then at its last evidence.
 */
export function whenMissing(device: DeviceRow, askedAt: Date, goneMs: number): DeviceRow {
  if (device.lastSeenAt >= askedAt) return device;
  const missed = device.missed + 1;
  const silent = askedAt.getTime() - device.lastSeenAt.getTime() >= goneMs;
  return missed >= 2 && silent ? { ...ended(device, device.lastSeenAt), missed } : { ...device, missed };
}

const ended = (device: DeviceRow, at: Date): DeviceRow => ({ ...device, leftAt: at, lastSeenAt: at, tracks: [] });
