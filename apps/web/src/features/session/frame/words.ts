import type { HallView, PersonTag } from '#contract';
import { isolated, personWords } from '../../../i18n/index.js';

export { inLanguage, personWords } from '../../../i18n/index.js';

/** "Name, town"; the name alone without a town. */
export const nameAndTown = (person: PersonTag, language: string): string => {
  const { name, town } = personWords(person, language);
  return [name, town].filter(Boolean).map(isolated).join(', ');
};

export const hallWords = (hall: HallView | undefined): string =>
  [hall?.name ?? '', hall?.venue ?? ''].filter(Boolean).map(isolated).join(', ');
