/** `kaluga-2021` as people say it: "Kaluga 2021". The full title is far too long for a navigation. */
export const conferenceName = (acronym: string): string =>
  acronym
    .split('-')
    .filter(Boolean)
    .map((word) => word[0]!.toLocaleUpperCase() + word.slice(1))
    .join(' ');
