import { rootRoute } from './root.js';
import { page } from './pages.js';

/** Every page of the client. A page is one line here; see docs/web.md. */
export const routeTree = rootRoute.addChildren([
  page('/', 'programme', () => import('../features/programme/programme.page.js')),
  page('/j', 'link', () => import('../features/link/link.page.js')),
  page('/s/$sessionId/join', 'join', () => import('../features/join/join.page.js')),
  page('/kit', 'kit', () => import('./kit/kit.page.js')),
  page('/kit/organiser', 'kit', () => import('./kit/organiser.page.js')),
  page('/organise/import', 'import', () => import('../features/organise/import/import.page.js')),
  page('/organise/release', 'release', () => import('../features/organise/release/release.page.js')),
  page('/door', 'door', () => import('../features/door/door.page.js')),
  page('/s/$sessionId/device', 'device', () => import('../features/session/hall-device/device.page.js')),
  page('/s/$sessionId/booth', 'booth', () => import('../features/session/interpreter/booth.page.js')),
  page('/organise/people', 'people', () => import('../features/organise/people/people.page.js')),
  page('/organise/delegations', 'delegations', () => import('../features/organise/people/delegations.page.js')),
  page('/s/$sessionId', 'session', () => import('../features/session/participant/session.page.js')),
  page('/s/$sessionId/hall', 'hall', () => import('../features/session/in-hall/in-hall.page.js')),
  page('/s/$sessionId/console', 'console', () => import('../features/session/console/console.page.js')),
  page('/organise/sessions', 'sessions', () => import('../features/organise/sessions/sessions.page.js')),
  page('/organise/attendance', 'attendance', () => import('../features/organise/attendance/attendance.page.js')),
]);
