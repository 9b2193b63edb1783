import './device-desk.css';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHeartbeat } from '../../../realtime/index.js';
import { Panel } from '../../../ui/index.js';
import { ConnectionBanner } from '../frame/connection-banner.js';
import { useHere } from '../frame/here.js';
import { SessionTop } from '../frame/session-top.js';
import { StateBanner } from '../frame/state-banner.js';
import { lineOfStage } from '../sound/line-of-stage.js';
import { SessionClock } from '../sound/session-clock.js';
import { SoundGesture } from '../sound/sound-gesture.js';
import { StageMissing } from '../sound/stage-missing.js';
import { HallShow } from './hall-show.js';
import { HallPreview } from './hall-preview.js';
import { Inputs } from './inputs.js';
import { Levels } from './levels.js';
import { NextSession } from './next-session.js';
import { StateCard } from './state-card.js';
import { useFeedReport } from './use-feed-report.js';
import { useHallDevice } from './use-hall-device.js';
import { useHallNow } from './use-hall-now.js';
import { useHallPreview } from './use-hall-preview.js';
import { useKeptChoice } from './use-kept-choice.js';

/** Everything of the hall's device: big state, levels both ways, picture, devices, clock, what comes next. */
export default function DeviceDesk() {
  const { t } = useTranslation('hallDevice');
  const { session, live } = useHere();
  const kept = useKeptChoice();
  const [round, setRound] = useState(0);
  const isRunning = live.session.state === 'open' || live.session.state === 'paused';
  const hall = useHallDevice({ sessionId: session.id, isWanted: kept.isStarted && isRunning, round }, kept);
  const preview = useHallPreview(!kept.isStarted || live.session.state === 'scheduled', kept.choice);
  const now = useHallNow(hall, kept, preview);
  useFeedReport(now.state);
  useHeartbeat(session.id);
  const resume = useCallback(() => void hall?.stage.sound.resume(), [hall]);
  const again = () => {
    kept.start(true);
    setRound((before) => before + 1);
  };
  return (
    <div className="device-page">
      <SessionTop line={lineOfStage(now.stage.state, now.stage)} />
      <ConnectionBanner />
      <StateBanner />
      <StageMissing />
      <SoundGesture isWaiting={now.stage.needsGesture} onResume={resume}>
        {t('gestureWhy')}
      </SoundGesture>
      <div className="device-desk">
        <StateCard now={now} hall={hall} kept={kept} onAgain={again} />
        <Levels now={now} />
        <HallPreview now={now} camera={hall ? undefined : preview.camera} />
        <Panel title={t('clock')} padded>
          <SessionClock />
        </Panel>
        <NextSession />
        <HallShow now={now} />
        <Inputs now={now} kept={kept} />
      </div>
    </div>
  );
}
