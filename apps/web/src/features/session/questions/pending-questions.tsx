import { HourglassMediumIcon } from '@phosphor-icons/react/dist/csr/HourglassMedium';
import { useTranslation } from 'react-i18next';
import { knownLang } from '../../../i18n/index.js';
import { usePending, useConnection, withdrawCommand } from '../../../realtime/index.js';
import { Button, Given } from '../../../ui/index.js';
import { useHere } from '../frame/here.js';

/** Own questions and votes that wait for the network. */
export const PendingQuestions = () => {
  const { t } = useTranslation('session');
  const { t: ui } = useTranslation('ui');
  const { session } = useHere();
  const isOnline = useConnection().kind === 'online';
  const questions = usePending('question:ask').filter(({ payload }) => payload.sessionId === session.id);
  const votes = usePending('question:vote').filter(({ payload }) => payload.sessionId === session.id);
  if (questions.length === 0 && (votes.length === 0 || isOnline)) return null;
  return (
    <ul className="pending-questions" aria-label={t('waitsForNet')}>
      {questions.map(({ id, payload }) => (
        <li key={id}>
          <HourglassMediumIcon size={20} aria-hidden />
          <span>
            <strong>{t('questionWaits')}</strong>
            <span className="th-meta" lang={knownLang(payload.language)}>
              <Given>{payload.text}</Given>
            </span>
          </span>
          {isOnline ? null : (
            <Button size="small" onPress={() => withdrawCommand(id)}>
              {ui('cancel')}
            </Button>
          )}
        </li>
      ))}
      {votes.length > 0 && !isOnline ? (
        <li>
          <HourglassMediumIcon size={20} aria-hidden />
          <strong>{t('votesWait', { count: votes.length })}</strong>
        </li>
      ) : null}
    </ul>
  );
};
