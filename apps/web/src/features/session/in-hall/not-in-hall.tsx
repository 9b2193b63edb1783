import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/index.js';
import { useCommand } from '../../../realtime/index.js';
import { Button, ButtonLink, EmptyState } from '../../../ui/index.js';
import { useHere } from '../frame/here.js';
import { SessionTop } from '../frame/session-top.js';
import { useAct } from '../frame/use-act.js';
import { hallWords } from '../frame/words.js';

/** Somebody who has not said to be in the hall, or said otherwise, is asked once. */
export const NotInHall = () => {
  const { t } = useTranslation('session');
  const language = useLanguage();
  const { session, hall, live } = useHere();
  const declare = useCommand('place:declare');
  const act = useAct();
  const here = () =>
    void act(() => declare({ sessionId: session.id, place: 'hall', language: live.mine.language ?? language }));
  return (
    <>
      <SessionTop line="good">
        <span />
      </SessionTop>
      <EmptyState
        title={t('areYouIn', { hall: hallWords(hall) })}
        acts={
          <>
            <Button variant="primary" onPress={here}>
              {t('iAmHere')}
            </Button>
            <ButtonLink href={`/s/${session.id}`}>{t('iAmAway')}</ButtonLink>
          </>
        }
      >
        {t('areYouInHint')}
      </EmptyState>
    </>
  );
};
