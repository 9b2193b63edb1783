import { DotsThreeIcon } from '@phosphor-icons/react/dist/csr/DotsThree';
import { SignOutIcon } from '@phosphor-icons/react/dist/csr/SignOut';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Control, ControlBar } from '../../../ui/index.js';
import { useWide } from '../frame/use-wide.js';
import type { OwnDevices } from '../stage/use-own-devices.js';
import type { StageNow } from '../stage/use-stage-now.js';
import { LanguageSheet } from '../panel/language-sheet.js';
import { MoreSheet } from '../panel/more-sheet.js';
import { CameraControl, LanguageControl, MicrophoneControl, ScreenControl } from './stage-controls.js';
import type { useListening } from './use-listening.js';

export interface SessionControlsProps {
  now: StageNow;
  devices: OwnDevices;
  listening: ReturnType<typeof useListening>;
}

/** The bar at the foot: what one sends, what one hears, the way out. */
export const SessionControls = ({ now, devices, listening }: SessionControlsProps) => {
  const { t } = useTranslation('session');
  const { t: ui } = useTranslation('ui');
  const router = useRouter();
  const isWide = useWide();
  const [sheet, setSheet] = useState<'language' | 'more'>();
  const close = () => setSheet(undefined);
  const leave = () => void router.navigate({ href: '/' });
  const more = (
    <Control icon={<DotsThreeIcon weight="bold" aria-hidden />} label={ui('more')} onPress={() => setSheet('more')} />
  );
  const out = <Control icon={<SignOutIcon aria-hidden />} label={t('leave')} tone="bad" onPress={leave} />;
  return (
    <>
      <ControlBar
        label={t('controls')}
        end={
          isWide ? (
            <span className="session-controls-end">
              {more}
              {out}
            </span>
          ) : (
            more
          )
        }
      >
        <MicrophoneControl own={now.own} devices={devices} />
        <CameraControl own={now.own} devices={devices} />
        <ScreenControl own={now.own} devices={devices} />
        <LanguageControl language={listening.language} onPress={() => setSheet('language')} />
      </ControlBar>
      <LanguageSheet
        isOpen={sheet === 'language'}
        onClose={close}
        choice={listening.choice}
        onChoose={listening.choose}
      />
      <MoreSheet isOpen={sheet === 'more'} onClose={close} onLeave={leave} />
    </>
  );
};
