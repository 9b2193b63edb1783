import { useTranslation } from 'react-i18next';
import { ageWords, useLanguage, useRefusalSentence } from '../../../i18n/index.js';
import { retryConnection, useConnection } from '../../../realtime/index.js';
import { Banner, Button, useNow } from '../../../ui/index.js';
import { useHere } from './here.js';

/** The line to the server: lost and coming back, or no network at all. What was sent meanwhile is kept. */
export const ConnectionBanner = () => {
  const { t } = useTranslation('session');
  const { t: ui } = useTranslation('ui');
  const sentence = useRefusalSentence();
  const language = useLanguage();
  const { asOf } = useHere();
  const connection = useConnection();
  const now = useNow().getTime();
  const age = ageWords(now - asOf, language);
  const again = <Button onPress={retryConnection}>{ui('now')}</Button>;
  if (connection.kind === 'offline') {
    return (
      <Banner kind="offline" title={ui('offline', { age })} act={again}>
        {t('offlineKept')}
      </Banner>
    );
  }
  if (connection.kind === 'reconnecting') {
    const seconds = Math.max(0, Math.ceil((connection.nextTryAt - now) / 1000));
    return (
      <Banner kind="reconnecting" title={ui('reconnecting', { seconds: String(seconds) })} act={again}>
        {t('reconnectingKept')}
      </Banner>
    );
  }
  if (connection.kind !== 'refused') return null;
  return (
    <Banner
      kind="warning"
      title={sentence(connection.refusal)}
      act={<Button onPress={() => window.location.reload()}>{t('reload')}</Button>}
    />
  );
};
