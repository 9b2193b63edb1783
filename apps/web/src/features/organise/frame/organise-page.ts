import type { ConferenceRole, MeView } from '#contract';

export const ORGANISE_PAGES = ['sessions', 'people', 'release', 'attendance', 'import', 'door'] as const;
export type OrganisePage = (typeof ORGANISE_PAGES)[number];

export const PAGE_PATHS: Record<OrganisePage, string> = {
  sessions: '/organise/sessions',
  people: '/organise/people',
  release: '/organise/release',
  attendance: '/organise/attendance',
  import: '/organise/import',
  door: '/door',
};

/** Stewards watch the halls and stand at doors; everything else is the organisers'. The server judges again. */
const FOR_STEWARDS: readonly OrganisePage[] = ['attendance', 'door'];

export const mayOpen = (me: MeView, page: OrganisePage): boolean => {
  const has = (role: ConferenceRole): boolean => me.roles.includes(role);
  return has('organiser') || (has('steward') && FOR_STEWARDS.includes(page));
};
