import './booth-desk.css';
import { useTranslation } from 'react-i18next';
import { useHeartbeat, useSessionFact } from '../../../realtime/index.js';
import { Chip, Mark, Panel, toast } from '../../../ui/index.js';
import { ConnectionBanner } from '../frame/connection-banner.js';
import { useHere } from '../frame/here.js';
import { LineState } from '../frame/line-state.js';
import { SessionTop } from '../frame/session-top.js';
import { StateBanner } from '../frame/state-banner.js';
import { useLanguageWord } from '../frame/use-language-word.js';
import { lineOfStage } from '../sound/line-of-stage.js';
import { SessionClock } from '../sound/session-clock.js';
import { SoundGesture } from '../sound/sound-gesture.js';
import { StageMissing } from '../sound/stage-missing.js';
import { HallPicture } from '../stage/hall-picture.js';
import { SpeakerRow } from '../stage/speaker-row.js';
import { StageStrip } from '../stage/stage-strip.js';
import { useSpeaker } from '../stage/use-speaker.js';
import { Announcements } from './announcements.js';
import { BoothDevices } from './booth-devices.js';
import { Booths } from './booths.js';
import { FloorIn, ChannelOut } from './channels.js';
import { Cough } from './cough.js';
import { Microphone } from './microphone.js';
import { OnScreen } from './on-screen.js';
import { useBooth, type Booth } from './use-booth.js';

const Top = ({ booth: { given, now, language = given } }: { booth: Booth }) => {
  const { t } = useTranslation('booth');
  const word = useLanguageWord();
  const line = lineOfStage(now.state, now);
  return (
    <SessionTop line={line}>
      {language ? (
        <span className="session-top-wide">
          <Chip tone="booth" icon={<Mark kind="booth" />}>
            {t('boothOf', { language: word(language) })}
          </Chip>
        </span>
      ) : null}
      <LineState line={line} />
    </SessionTop>
  );
};

const Seen = ({ booth: { stage, now } }: { booth: Booth }) => {
  const { t } = useTranslation('booth');
  const speaker = useSpeaker(now.people);
  return (
    <div className="booth-seen">
      <div className="booth-picture">
        <HallPicture connection={stage} now={{ ...now, needsGesture: false }} plate={null} />
        <SpeakerRow person={speaker} label={t('onFloor')} />
      </div>
      <StageStrip now={now} />
      <Panel title={t('clock')} padded>
        <SessionClock />
      </Panel>
    </div>
  );
};

/** The booth: the floor at the left, ears, voice and keys in the middle, what is written at the right. */
export default function BoothDesk() {
  const { t } = useTranslation('booth');
  const { session, live } = useHere();
  const booth = useBooth();
  useHeartbeat(session.id);
  useSessionFact(session.id, 'session:announced', ({ body }) => toast(body.announcement.text));
  const isClosed = live.session.state === 'closed';
  return (
    <div className="booth-page">
      <Top booth={booth} />
      <ConnectionBanner />
      <StateBanner />
      <StageMissing />
      <SoundGesture isWaiting={booth.now.needsGesture} onResume={booth.resume}>
        {t('gestureWhy')}
      </SoundGesture>
      <div className="booth-desk">
        <Seen booth={booth} />
        {isClosed ? null : (
          <div className="booth-voice">
            <div className="booth-channels">
              <FloorIn booth={booth} />
              <ChannelOut booth={booth} />
            </div>
            <Microphone booth={booth} />
            <Cough booth={booth} />
            <Booths booth={booth} />
          </div>
        )}
        <div className="booth-written">
          <OnScreen />
          <Announcements />
          {isClosed ? null : <BoothDevices booth={booth} />}
        </div>
      </div>
    </div>
  );
}
