import './in-hall.css';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useHeartbeat } from '../../../realtime/index.js';
import { ConnectionBanner } from '../frame/connection-banner.js';
import { useHere } from '../frame/here.js';
import { SessionGate } from '../frame/session-gate.js';
import { SessionTop } from '../frame/session-top.js';
import { StateBanner } from '../frame/state-banner.js';
import { SidePanel } from '../panel/side-panel.js';
import { useUnread } from '../panel/use-unread.js';
import { HallFoot } from './hall-foot.js';
import { HallHere } from './hall-here.js';
import { HallSoundMissing } from './hall-sound-missing.js';
import { NotInHall } from './not-in-hall.js';

const route = getRouteApi('/s/$sessionId/hall');

const InHall = () => {
  const { session } = useHere();
  const { tab, unread, open } = useUnread();
  useHeartbeat(session.id);
  return (
    <div className="in-hall">
      <SessionTop line="good">
        <span />
      </SessionTop>
      <HallHere />
      <ConnectionBanner />
      <StateBanner />
      <HallSoundMissing />
      <div className="in-hall-panel">
        <SidePanel tab={tab} unread={unread} onTab={open} />
      </div>
      <HallFoot />
    </div>
  );
};

const Sorted = () => (useHere().live.mine.place === 'hall' ? <InHall /> : <NotInHall />);

/** The own phone in the hall: questions and languages; no stage and no microphone, so nothing can echo. */
export default function InHallPage() {
  const { t } = useTranslation('session');
  return (
    <SessionGate sessionId={route.useParams().sessionId} what={t('session')} page={t('hallName')}>
      <Sorted />
    </SessionGate>
  );
}
