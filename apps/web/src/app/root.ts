import { createRootRoute } from '@tanstack/react-router';
import { CrashPage } from './crash.page.js';
import { MissingPage } from './missing.page.js';
import { Shell } from './shell.js';

export const rootRoute = createRootRoute({
  component: Shell,
  errorComponent: CrashPage,
  notFoundComponent: MissingPage,
});
