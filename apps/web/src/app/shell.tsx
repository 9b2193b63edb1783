import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Toasts } from '../ui/index.js';
import { useArrival } from './use-arrival.js';
import { useDocumentTitle } from './use-document-title.js';

const MAIN = 'content';

/** Around every page: way past the bars, the page itself, the toasts. */
export const Shell = () => {
  const { t } = useTranslation('ui');
  useDocumentTitle();
  const main = useArrival();
  return (
    <>
      <a className="th-skip" href={`#${MAIN}`}>
        {t('skip')}
      </a>
      <main id={MAIN} ref={main} tabIndex={-1}>
        <Outlet />
      </main>
      <Toasts />
    </>
  );
};
