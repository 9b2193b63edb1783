import './console.css';
import { MonitorPlayIcon } from '@phosphor-icons/react/dist/csr/MonitorPlay';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../../ui/index.js';
import { ConnectionBanner } from '../frame/connection-banner.js';
import { useHere } from '../frame/here.js';
import { SessionGate } from '../frame/session-gate.js';
import { SessionRefused } from '../frame/session-refused.js';
import { SessionTop } from '../frame/session-top.js';
import { useStageConnection } from '../stage/use-stage-connection.js';
import { useStageNow } from '../stage/use-stage-now.js';
import { ConsoleColumns } from './console-columns.js';
import { HallFeedAlarm } from './hall-feed-alarm.js';
import { KeysSheet } from './keys-sheet.js';
import { StateChip } from './state-chip.js';
import { useConsoleKeys } from './use-console-keys.js';

const route = getRouteApi('/s/$sessionId/console');

const Console = () => {
  const { t } = useTranslation('console');
  const { session, live } = useHere();
  const isRunning = live.session.state === 'open' || live.session.state === 'paused';
  const { connection, isBroken } = useStageConnection({
    ...{ sessionId: session.id, mode: 'floor', language: undefined, isSilent: true },
    isWanted: isRunning,
    isAvailable: live.stage.available,
  });
  const now = useStageNow(connection);
  useConsoleKeys();
  return (
    <div className="console">
      <SessionTop line="good">
        <StateChip />
        <span className="console-links">
          <KeysSheet />
          <ButtonLink href={`/s/${session.id}`} icon={<MonitorPlayIcon aria-hidden />} aria-label={t('toStage')}>
            <span className="console-link-word">{t('toStage')}</span>
          </ButtonLink>
        </span>
      </SessionTop>
      <ConnectionBanner />
      <HallFeedAlarm />
      <ConsoleColumns connection={connection} isBroken={isBroken} now={now} />
    </div>
  );
};

/** Only the chair of this session; everybody else is told so. */
const Sorted = () => (useHere().live.audience === 'chair' ? <Console /> : <SessionRefused code="role/not_allowed" />);

/** The chair's console. */
export default function ConsolePage() {
  const { t } = useTranslation('console');
  return (
    <SessionGate sessionId={route.useParams().sessionId} what={t('console')} page={t('console')}>
      <Sorted />
    </SessionGate>
  );
}
