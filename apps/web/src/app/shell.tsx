import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DeviceAsked } from '../features/device-asked/device-asked.js';
import { Toasts, usePageTitle } from '../ui/index.js';
import { useArrival } from './use-arrival.js';
import { useRouteTitle } from './use-route-title.js';

const MAIN = 'content';

/** Before the page in the tree, so that a page which knows a better title has the last word. */
const RouteTitle = () => {
  usePageTitle(useRouteTitle());
  return null;
};

/** Around every page: way past the bars, the page itself, the toasts. */
export const Shell = () => {
  const { t } = useTranslation('ui');
  const main = useArrival();
  return (
    <>
      <a className="th-skip" href={`#${MAIN}`}>
        {t('skip')}
      </a>
      <RouteTitle />
      <main id={MAIN} ref={main} tabIndex={-1}>
        <Outlet />
      </main>
      <DeviceAsked />
      <Toasts />
    </>
  );
};
