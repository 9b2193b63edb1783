import type { pages } from '../i18n/de/pages.js';

/** Key of a page's title in the namespace `pages`. */
export type PageTitle = keyof typeof pages;

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    title?: PageTitle;
  }
}
