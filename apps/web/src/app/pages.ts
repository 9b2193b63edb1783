import type { ComponentType } from 'react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from './root.js';
import type { PageTitle } from './titles.js';

type PageModule = { default: ComponentType };

/**
 * One page: its path, the key of its title in the namespace `pages`, and where its code lies.
 * The code is a chunk of its own, fetched when the page is opened (or a link to it is touched).
 */
export const page = <const Path extends string>(path: Path, title: PageTitle, load: () => Promise<PageModule>) =>
  createRoute({
    getParentRoute: () => rootRoute,
    path,
    staticData: { title },
    component: lazyRouteComponent(load),
  });
