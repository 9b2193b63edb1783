import './hall-picture.css';
import { SpeakerHighIcon } from '@phosphor-icons/react/dist/csr/SpeakerHigh';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StageConnection } from '../../../media/index.js';
import { Button, HallName, Mark } from '../../../ui/index.js';
import { hallWords } from '../frame/words.js';
import { useHere } from '../frame/here.js';
import { HeardPlate } from './heard-plate.js';
import { LastPicture } from './last-picture.js';
import { MovingPicture } from './moving-picture.js';
import { sceneOf } from './scene.policy.js';
import { StageSentence } from './stage-sentence.js';
import { useLastFrame } from './use-last-frame.js';
import type { StageNow } from './use-stage-now.js';

export interface HallPictureProps {
  connection: StageConnection | undefined;
  now: StageNow;
  /** The code for sound and picture did not arrive. */
  isBroken?: boolean;
  /** Over the picture at its lower right; absent: what is heard. */
  plate?: ReactNode;
}

/** The hall, big; or a sentence why there is no picture; or the last one with its age. */
export const HallPicture = ({ connection, now, isBroken = false, plate }: HallPictureProps) => {
  const { t } = useTranslation('session');
  const { hall, session } = useHere();
  const { main } = sceneOf(now.people);
  const { box, canvas, takenAt } = useLastFrame(connection);
  const isHall = main?.person.attributes['kind'] === 'hallDevice';
  const name = isHall || !main ? hallWords(hall) : t('screenOf', { name: main.person.name });
  return (
    <div className="hall-picture" data-theme="dark" ref={box}>
      {main ? <MovingPicture track={main.picture.track} label={name} /> : null}
      <LastPicture canvas={canvas} takenAt={main ? undefined : takenAt} />
      {main || takenAt ? null : <StageSentence connection={connection} isBroken={isBroken} state={now.state} />}
      <p className="hall-picture-plate">
        <Mark kind={isHall || !main ? 'hall' : 'remote'} size={11} />
        {isHall || !main ? <HallName hall={hall} sessions={[session]} withVenue /> : <span>{name}</span>}
      </p>
      {now.needsGesture ? (
        <div className="hall-picture-gesture th-on-ground">
          <Button
            variant="primary"
            size="large"
            icon={<SpeakerHighIcon weight="fill" aria-hidden />}
            onPress={() => void connection?.sound.resume()}
          >
            {t('soundOn')}
          </Button>
          <p>{t('soundWhy')}</p>
        </div>
      ) : null}
      {plate === undefined ? <HeardPlate now={now} /> : plate}
    </div>
  );
};
