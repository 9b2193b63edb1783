import './session.css';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useHeartbeat, useSessionFact } from '../../../realtime/index.js';
import { toast } from '../../../ui/index.js';
import { ConnectionBanner } from '../frame/connection-banner.js';
import { GoTo } from '../frame/go-to.js';
import { useHere } from '../frame/here.js';
import { SessionGate } from '../frame/session-gate.js';
import { SessionTop } from '../frame/session-top.js';
import { StateBanner } from '../frame/state-banner.js';
import { HallPicture } from '../stage/hall-picture.js';
import { SpeakerRow } from '../stage/speaker-row.js';
import { StageStrip } from '../stage/stage-strip.js';
import { useOwnDevices } from '../stage/use-own-devices.js';
import { useSpeaker } from '../stage/use-speaker.js';
import { useStageConnection } from '../stage/use-stage-connection.js';
import { useStageNow } from '../stage/use-stage-now.js';
import { DeviceTrouble } from './device-trouble.js';
import { HallAlarm } from './hall-alarm.js';
import { Invitation } from './invitation.js';
import { OnStageNotice } from './on-stage-notice.js';
import { SessionControls } from './session-controls.js';
import { SidePanel } from '../panel/side-panel.js';
import { useListening } from './use-listening.js';
import { useOwnLine } from './use-own-line.js';
import { useStageKeys } from './use-stage-keys.js';
import { useUnread } from '../panel/use-unread.js';

const route = getRouteApi('/s/$sessionId');

const Participant = () => {
  const { t } = useTranslation('session');
  const { session, live } = useHere();
  const listening = useListening();
  const isRunning = live.session.state === 'open' || live.session.state === 'paused';
  const { connection, isBroken } = useStageConnection({
    ...{ sessionId: session.id, mode: 'floor', language: listening.language },
    isWanted: isRunning && !live.mine.removed,
    isAvailable: live.stage.available,
  });
  const now = useStageNow(connection);
  const devices = useOwnDevices(connection);
  const { tab, unread, open } = useUnread();
  useHeartbeat(session.id);
  useStageKeys(now.own, devices, () => open('people'));
  useSessionFact(session.id, 'stage:muted', () => {
    void devices.closeMicrophone();
    toast(t('mutedByChair'));
  });
  return (
    <div className="session-page">
      <SessionTop line={useOwnLine(now)} />
      <div className="session-banners">
        <ConnectionBanner />
        <StateBanner />
        <HallAlarm />
        <Invitation />
        <DeviceTrouble own={now.own} devices={devices} />
      </div>
      <div className="session-stage">
        <OnStageNotice now={now} devices={devices} />
        <HallPicture connection={connection} isBroken={isBroken} now={now} />
        <SpeakerRow person={useSpeaker(now.people)} />
        <StageStrip now={now} />
      </div>
      <aside className="session-panel" aria-label={t('panel')}>
        <SidePanel tab={tab} unread={unread} onTab={open} />
      </aside>
      <SessionControls now={now} devices={devices} listening={listening} />
    </div>
  );
};

/** Who has not said where they are is asked first; who sits in the hall gets the phone's page, which cannot echo. */
const Sorted = () => {
  const { live, session } = useHere();
  if (live.mine.place === null) return <GoTo href={`/s/${session.id}/join`} />;
  if (live.mine.place === 'hall') return <GoTo href={`/s/${session.id}/hall`} />;
  return <Participant />;
};

/** The session for somebody who takes part from afar. */
export default function SessionPage() {
  const { t } = useTranslation('session');
  return (
    <SessionGate sessionId={route.useParams().sessionId} what={t('session')}>
      <Sorted />
    </SessionGate>
  );
}
