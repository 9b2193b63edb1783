/** Town of a venue written as "Kaluga, Gebietsphilharmonie"; empty when nobody wrote one. */
export const townOf = (venue: string | undefined): string => venue?.split(',')[0]?.trim() ?? '';

/** Town of most halls, for times of the whole conference; of as many, the one named first. Empty when nobody wrote one. */
export const townOfMost = (halls: readonly { venue: string }[]): string => {
  const counts = new Map<string, number>();
  for (const { venue } of halls) {
    const town = townOf(venue);
    if (town) counts.set(town, (counts.get(town) ?? 0) + 1);
  }
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0])[0];
};
