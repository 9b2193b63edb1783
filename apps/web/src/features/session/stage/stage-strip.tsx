import './stage-strip.css';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/index.js';
import type { StagePerson } from '../../../media/index.js';
import { Tile } from '../../../ui/index.js';
import { useHere, type Here } from '../frame/here.js';
import { personWords } from '../frame/words.js';
import { MovingPicture } from './moving-picture.js';
import { placeOf, sceneOf } from './scene.policy.js';
import type { StageNow } from './use-stage-now.js';

const SHOWN = 4;

/** The name in the script of the interface, where the session knows the person; else as LiveKit says it. */
const nameOf = (one: StagePerson, { live, hall }: Here, language: string): string => {
  if (one.attributes['kind'] === 'hallDevice') return hall?.name ?? one.name;
  const known = live.stage.people.find(({ person }) => person.id === one.attributes['personId']);
  return known ? personWords(known.person, language).name : one.name;
};

/** Everybody on the stage besides the big picture, four tiles at most, and how many more. */
export const StageStrip = ({ now }: { now: StageNow }) => {
  const { t } = useTranslation('session');
  const language = useLanguage();
  const here = useHere();
  const { strip } = sceneOf(now.people);
  if (strip.length === 0) return null;
  const more = strip.length - SHOWN;
  return (
    <ul className="stage-strip" aria-label={t('onStage')}>
      {strip.slice(0, SHOWN).map((one) => {
        const name = one.isSelf ? t('youOnStage') : nameOf(one, here, language);
        const camera = one.camera && !one.camera.isMuted ? one.camera : undefined;
        return (
          <li key={one.identity}>
            <Tile place={placeOf(one)} name={name} fill level={one.isSpeaking ? 1 : 0.3} floor={one.isSpeaking}>
              {camera ? <MovingPicture track={camera.track} label={name} isMirrored={one.isSelf} /> : undefined}
            </Tile>
          </li>
        );
      })}
      {more > 0 ? <li className="stage-strip-more">{t('moreOnStage', { count: more })}</li> : null}
    </ul>
  );
};
