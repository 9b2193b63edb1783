import type { BoothState, BoothView, Facts } from '#contract';
import type { DeviceRow } from './stage-device.type.js';

/** The booths of a session by the devices that are there: live while anybody in them has an open channel. */
export function boothsOf(present: readonly DeviceRow[]): BoothView[] {
  const booths = new Map<string, BoothState>();
  for (const { kind, language, tracks } of present) {
    if (kind !== 'interpreter') continue;
    if (language !== null && !booths.has(language)) booths.set(language, 'ready');
    for (const track of tracks) {
      if (track.language === undefined) continue;
      if (!track.isMuted) booths.set(track.language, 'live');
      else if (!booths.has(track.language)) booths.set(track.language, 'ready');
    }
  }
  return [...booths]
    .map(([language, state]) => ({ language, state }))
    .sort((one, other) => (one.language < other.language ? -1 : 1));
}

/** What everybody is to be told when booths are otherwise than before. */
export function boothChanges(before: readonly BoothView[], after: readonly BoothView[]): Facts['booth:changed'][] {
  const was = new Map(before.map(({ language, state }) => [language, state]));
  const is = new Map(after.map(({ language, state }) => [language, state]));
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((language) => was.get(language) !== is.get(language))
    .map((language) => ({ language, state: is.get(language) ?? 'empty' }));
}
