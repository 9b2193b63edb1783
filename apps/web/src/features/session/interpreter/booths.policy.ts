import type { StagePerson } from '../../../media/index.js';

export interface BoothView {
  readonly language: string;
  readonly state: 'onAir' | 'ready' | 'empty';
  /** Whoever is in it, this device included. */
  readonly people: readonly StagePerson[];
}

const isInBooth =
  (language: string) =>
  ({ attributes }: StagePerson): boolean =>
    attributes['kind'] === 'interpreter' && attributes['language'] === language;

/** One booth per language, in the order given; a booth is on air while somebody in it has an open microphone. */
export const boothsOf = (languages: readonly string[], people: readonly StagePerson[]): BoothView[] =>
  languages.map((language) => {
    const inside = people.filter(isInBooth(language));
    const isOnAir = inside.some(({ microphone }) => microphone === 'live');
    return { language, people: inside, state: isOnAir ? 'onAir' : inside.length > 0 ? 'ready' : 'empty' };
  });

/** True while a partner is on air in this language: two voices at once are understood by nobody. */
export const isPartnerOnAir = (language: string | undefined, people: readonly StagePerson[]): boolean =>
  language !== undefined &&
  people.some((person) => !person.isSelf && person.microphone === 'live' && isInBooth(language)(person));
