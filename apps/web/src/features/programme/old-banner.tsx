import { useTranslation } from 'react-i18next';
import { useRefusalSentence } from '../../i18n/index.js';
import { retryConnection, useConnection } from '../../realtime/index.js';
import { Banner, Button, useNow } from '../../ui/index.js';

/** While the line is lost the programme stays readable; it just may not be the latest. */
export const OldBanner = () => {
  const { t } = useTranslation('programme');
  const { t: ui } = useTranslation('ui');
  const sentence = useRefusalSentence();
  const connection = useConnection();
  const now = useNow().getTime();
  if (connection.kind === 'connecting' || connection.kind === 'online') return null;
  if (connection.kind === 'refused') {
    const reload = <Button onPress={() => window.location.reload()}>{t('reload')}</Button>;
    return <Banner kind="warning" title={sentence(connection.refusal)} act={reload} />;
  }
  const act = <Button onPress={retryConnection}>{ui('now')}</Button>;
  const seconds = Math.max(0, Math.ceil((connection.nextTryAt - now) / 1000));
  const title = connection.kind === 'offline' ? t('offline') : ui('reconnecting', { seconds: String(seconds) });
  return (
    <Banner kind={connection.kind} title={title} act={act}>
      {t('mayBeOld')}
    </Banner>
  );
};
