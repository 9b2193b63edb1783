import { useTranslation } from 'react-i18next';
import type { ErrorCode, MeView } from '#contract';
import { personWords, useLanguage } from '../../i18n/index.js';
import { ButtonLink, EmptyState, ErrorState } from '../../ui/index.js';

/** The address without a link, in a browser that belongs to somebody. */
export const AlreadyIn = ({ me }: { me: MeView }) => {
  const { t } = useTranslation('link');
  const { name } = personWords(me.person, useLanguage());
  return (
    <EmptyState
      title={t('known')}
      acts={
        <ButtonLink href="/" variant="primary">
          {t('toProgramme')}
        </ButtonLink>
      }
    >
      {t('knownAs', { name })}
    </EmptyState>
  );
};

/** The address without a link, in a browser of nobody; or a device that was sent away. */
export const NoLink = ({ code }: { code: ErrorCode | undefined }) => {
  const { t } = useTranslation('link');
  if (code === 'visit/revoked')
    return (
      <ErrorState title={t('declined')} code={code}>
        {t('declinedHint')}
      </ErrorState>
    );
  return <EmptyState title={t('noLink')}>{t('noLinkHint')}</EmptyState>;
};
