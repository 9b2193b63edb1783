import type { Translation } from '../translation.js';
import type { organise as german } from '../de/organise.js';

export const organise = {
  navSessions: 'Programme',
  navPeople: 'People',
  navRelease: 'Releases',
  navAttendance: 'Attendance',
  navImport: 'Import',
  navDoor: 'Door',
  roleOrganiser: 'Organisers',
  roleSteward: 'Hall staff',
  noEntry: 'This page is not open to you',
  notLoaded: 'This page cannot be loaded just now',
  toProgramme: 'To the programme',
  toDraft: 'To the draft',
  toRelease: 'Check release {{number, number}}',
  noConnection: 'No connection',
  noConnectionMore: 'What was loaded stays readable. The page reconnects by itself.',
  atVenue: 'at the venue',
  save: 'Save',
} as const satisfies Translation<typeof german>;
