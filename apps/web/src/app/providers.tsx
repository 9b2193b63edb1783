import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { I18nProvider, RouterProvider } from 'react-aria-components';
import { useLanguage } from '../i18n/index.js';
import { router } from './router.js';

const queries = new QueryClient({ defaultOptions: { queries: { staleTime: 10_000, retry: 2 } } });

const open = (href: string) => void router.navigate({ href });

/** What every page may use: queries, the viewer's language inside the controls, links without reload. */
export const Providers = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={queries}>
    <I18nProvider locale={useLanguage()}>
      <RouterProvider navigate={open}>{children}</RouterProvider>
    </I18nProvider>
  </QueryClientProvider>
);
