/** How many people the demo has, hall devices not counted. */
export const PEOPLE = 400;
export const GROUPS = 6;

/** Key by which the demo finds its people again. */
export const keyOf = (at: number): string => `demo-${String(at + 1).padStart(3, '0')}`;
export const deviceKeyOf = (hall: string): string => `demo-device-${hall}`;

/**
 * Who does what, by place in the list of people. The list runs through the pairs of towns again and again: first the
 * German side of each pair, then the Russian one, so `pairs` further on stands the partner.
 */
export interface Cast {
  /** One German and one Russian chair per working group. */
  chairs: [number, number][];
  speakers: [number, number][];
  /** Into German, into Russian. */
  interpreters: [number, number][];
  stewards: number[];
  organisers: number[];
  /** Whose links the demo prints besides. */
  remoteGerman: number;
  remoteRussian: number;
}

/** @param pairs how many pairs of twin towns there are */
export function castOf(pairs: number): Cast {
  const group = <T>(make: (group: number) => T): T[] => Array.from({ length: GROUPS }, (_, at) => make(at));
  const round = (rounds: number, pair: number): number => rounds * pairs + pair;
  return {
    chairs: group((at) => [round(0, at), round(1, at)]),
    speakers: group((at) => [round(0, at + GROUPS), round(1, at + GROUPS)]),
    interpreters: group((at) => [round(8, at), round(9, at)]),
    stewards: Array.from({ length: 8 }, (_, at) => round(7, at)),
    organisers: [round(6, 0), round(7, pairs - 1)],
    remoteGerman: round(2, 4),
    remoteRussian: round(3, 4),
  };
}
