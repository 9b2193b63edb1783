import type { PersonTag, Place, StagePersonView } from '#contract';
import type { StagePermission } from './stage-permission.entity.js';

/** Somebody on the stage or asked onto it; while invited, with what a yes will give. */
export function toStagePerson(
  { sources, invitedTo }: Pick<StagePermission, 'sources' | 'invitedTo'>,
  person: PersonTag,
  place: Place,
): StagePersonView {
  return { person, place, sources: invitedTo ?? sources, invited: invitedTo !== null };
}
