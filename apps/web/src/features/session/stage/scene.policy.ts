import type { Picture, StagePerson } from '../../../media/index.js';

/** What stands big, what in the strip. */
export interface Scene {
  readonly hall: StagePerson | undefined;
  /** Shared screen, else the hall's camera. */
  readonly main: { readonly person: StagePerson; readonly picture: Picture } | undefined;
  readonly strip: readonly StagePerson[];
}

const shown = (picture: Picture | undefined): Picture | undefined => (picture?.isMuted ? undefined : picture);

const isHall = ({ attributes }: StagePerson): boolean => attributes['kind'] === 'hallDevice';

/** Everybody who shows or says something; interpreters have no place on the stage. */
const isOnStage = (person: StagePerson): boolean =>
  !isHall(person) &&
  person.attributes['kind'] !== 'interpreter' &&
  (shown(person.camera) !== undefined || person.microphone !== 'none');

export const sceneOf = (people: readonly StagePerson[]): Scene => {
  const hall = people.find((person) => isHall(person) && shown(person.camera)) ?? people.find(isHall);
  const sharing = people.find((person) => shown(person.screen));
  const person = sharing ?? hall;
  const picture = shown(sharing?.screen) ?? shown(hall?.camera);
  const hallBeside = sharing && sharing !== hall && hall && shown(hall.camera) ? [hall] : [];
  return { hall, main: person && picture && { person, picture }, strip: [...hallBeside, ...people.filter(isOnStage)] };
};

export const placeOf = (person: StagePerson): 'hall' | 'remote' =>
  isHall(person) || person.attributes['place'] === 'hall' ? 'hall' : 'remote';

/** Who is heard: remote voices before the hall, which is never quite still. Interpreters are not the floor. */
export const speakerOf = (people: readonly StagePerson[]): StagePerson | undefined => {
  const speaking = people.filter((one) => one.isSpeaking && one.attributes['kind'] !== 'interpreter');
  return speaking.find((one) => !isHall(one)) ?? speaking[0];
};
