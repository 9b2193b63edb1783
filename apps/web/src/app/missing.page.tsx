import { useTranslation } from 'react-i18next';
import { ButtonLink, EmptyState, TopBar } from '../ui/index.js';

/** No page has this address. */
export const MissingPage = () => {
  const { t } = useTranslation('pages');
  return (
    <>
      <TopBar title="Twinhall" />
      <EmptyState
        title={t('missing')}
        acts={
          <ButtonLink href="/" variant="primary">
            {t('missingAct')}
          </ButtonLink>
        }
      >
        {t('missingHint')}
      </EmptyState>
    </>
  );
};
