import { DevicesIcon } from '@phosphor-icons/react/dist/csr/Devices';
import { useTranslation } from 'react-i18next';
import { ERRORS, type ErrorCode } from '#contract';
import { Button, ButtonLink, ErrorState, TopBar } from '../../../ui/index.js';

/** The session cannot be shown: why, and the way out. */
export const SessionRefused = ({ code, onAgain }: { code: ErrorCode; onAgain?: (() => void) | undefined }) => {
  const { t } = useTranslation('session');
  const { t: sentence } = useTranslation('errors');
  const { t: ui } = useTranslation('ui');
  const waits = code === 'visit/unconfirmed';
  const again = ERRORS[code].retry || waits || code === 'protocol/outdated';
  return (
    <>
      <TopBar title={t('session')} />
      <ErrorState
        title={waits ? t('deviceWaits') : t('refusedTitle')}
        code={code}
        {...(waits && { icon: <DevicesIcon size={36} aria-hidden /> })}
        acts={
          <>
            {again ? (
              <Button variant="primary" onPress={onAgain ?? (() => window.location.reload())}>
                {onAgain ? ui('retry') : t('reload')}
              </Button>
            ) : null}
            <ButtonLink href="/">{t('toProgramme')}</ButtonLink>
          </>
        }
      >
        {sentence(code)}
      </ErrorState>
    </>
  );
};
