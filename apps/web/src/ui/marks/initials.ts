/** First letters of the first and the last word, in the script of the name: "Dr. Henrike Lauterbach" gives HL. */
export const initials = (name: string): string => {
  const words = name
    .replace(/\p{Cf}/gu, '')
    .split(/\s+/u)
    .filter((word) => /^\p{L}/u.test(word) && !word.endsWith('.'));
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? '')][0] ?? '');
  return letters.join('').toLocaleUpperCase();
};
