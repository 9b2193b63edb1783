import { SpeakerHighIcon } from '@phosphor-icons/react/dist/csr/SpeakerHigh';
import { SpeakerSlashIcon } from '@phosphor-icons/react/dist/csr/SpeakerSlash';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StageConnection } from '../../../media/index.js';
import { Panel, ToggleButton } from '../../../ui/index.js';
import { HallPicture } from '../stage/hall-picture.js';
import type { StageNow } from '../stage/use-stage-now.js';
import { Announce } from './announce.js';
import { Booths } from './booths.js';
import { ClockActs } from './clock-acts.js';
import { SessionClock } from './session-clock.js';

export interface NowColumnProps {
  connection: StageConnection | undefined;
  isBroken: boolean;
  now: StageNow;
}

/** Silent at first: beside the hall's own loudspeakers a second sound would be an echo. */
const HearToggle = ({ connection }: { connection: StageConnection | undefined }) => {
  const { t } = useTranslation('console');
  const [isHeard, setHeard] = useState(false);
  const hear = (on: boolean) => {
    setHeard(on);
    connection?.mixer.setVolume(on ? 1 : 0);
    if (on) void connection?.sound.resume();
  };
  if (!connection) return null;
  return (
    <ToggleButton
      isSelected={isHeard}
      onChange={hear}
      icon={<SpeakerSlashIcon aria-hidden />}
      iconOn={<SpeakerHighIcon weight="fill" aria-hidden />}
      aria-label={t('listen')}
    />
  );
};

/** The stage, the clock, the booths, a word to all; open, pause and close at the foot. */
export const NowColumn = ({ connection, isBroken, now }: NowColumnProps) => {
  const { t } = useTranslation('console');
  return (
    <Panel title={t('now')} aside={<HearToggle connection={connection} />} foot={<ClockActs />} scroll>
      <div className="console-preview">
        <HallPicture connection={connection} isBroken={isBroken} now={{ ...now, needsGesture: false }} plate={null} />
      </div>
      <SessionClock />
      <Booths />
      <Announce />
    </Panel>
  );
};
