import type { Place } from './place.js';

/** One shape on the floor line. */
export interface Standing {
  key: string;
  place: Place;
  own?: boolean;
}

/** At most 12 shapes; in a longer queue the first three, dots, two before me and me. */
export const shownPlaces = <Gap>(waiting: readonly Standing[], gap: Gap): (Standing | Gap)[] => {
  if (waiting.length <= 12) return [...waiting];
  const own = waiting.findIndex((one) => one.own);
  if (own < 0) return [...waiting.slice(0, 11), gap];
  if (own <= 6) return [...waiting.slice(0, own + 1), gap];
  return [...waiting.slice(0, 3), gap, ...waiting.slice(own - 2, own + 1)];
};
