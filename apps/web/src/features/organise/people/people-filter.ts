import type { ConferenceRole, PersonRowView, SessionRole } from '#contract';

/** Everybody, or people with a task. */
export const TASKS = ['all', 'moderator', 'speaker', 'interpreter', 'steward', 'organiser'] as const;
export type Task = (typeof TASKS)[number];

export interface PeopleFilter {
  search: string;
  task: Task;
  /** Only people whose link is not yet in use. */
  linkOpen: boolean;
  /** Only people without a badge. */
  noBadge: boolean;
}

export const NO_FILTER: PeopleFilter = { search: '', task: 'all', linkOpen: false, noBadge: false };

const hasTask = (person: PersonRowView, task: Task): boolean =>
  task === 'all' ||
  person.roles.includes(task as ConferenceRole) ||
  person.sessionRoles.some(({ role }) => role === (task as SessionRole));

/** Lower case, without accents; ё as е, so that both spellings are found. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLocaleLowerCase();

const wordsOf = (person: PersonRowView): string =>
  plain(
    [
      person.name,
      person.nameCyrillic,
      `${person.familyName} ${person.givenName}`,
      person.externalId,
      person.email,
      person.delegation,
      ...Object.values(person.town),
    ].join(' '),
  );

export const isLinkOpen = (person: PersonRowView): boolean => person.link !== 'used';

export const countTask = (people: readonly PersonRowView[], task: Task): number =>
  people.filter((person) => hasTask(person, task)).length;

/** People that fit all of it, in the order given. */
export const filtered = (people: readonly PersonRowView[], filter: PeopleFilter): PersonRowView[] => {
  const wanted = plain(filter.search.trim()).split(/\s+/u).filter(Boolean);
  return people.filter((person) => {
    if (!hasTask(person, filter.task)) return false;
    if (filter.linkOpen && !isLinkOpen(person)) return false;
    if (filter.noBadge && person.hasBadge) return false;
    const words = wanted.length > 0 ? wordsOf(person) : '';
    return wanted.every((word) => words.includes(word));
  });
};
