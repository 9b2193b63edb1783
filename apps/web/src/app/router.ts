import { createRouter } from '@tanstack/react-router';
import { routeTree } from './routes.js';
import { Waiting } from './waiting.js';

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultPendingComponent: Waiting,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
