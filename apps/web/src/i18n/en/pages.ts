import type { Translation } from '../translation.js';
import type { pages as german } from '../de/pages.js';

export const pages = {
  attendance: 'Attendance',
  booth: 'Booth',
  console: 'Console',
  delegations: 'Delegations',
  device: 'Hall device',
  door: 'Door',
  hall: 'In the hall',
  import: 'Import',
  join: 'Join',
  kit: 'Components',
  link: 'Personal link',
  missing: 'There is no such page',
  missingHint: 'The address may be incomplete. The programme leads to every session.',
  missingAct: 'To the programme',
  failed: 'This page has crashed',
  failedHint: 'Everything that was confirmed is safe. Please reload the page.',
  failedAct: 'Reload',
  page: 'page',
  people: 'People',
  programme: 'Programme',
  release: 'Releases',
  session: 'Session',
  sessions: 'Sessions',
} as const satisfies Translation<typeof german>;
