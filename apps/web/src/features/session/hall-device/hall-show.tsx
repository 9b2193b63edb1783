import './hall-show.css';
import { FrameCornersIcon } from '@phosphor-icons/react/dist/csr/FrameCorners';
import { useRef, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/index.js';
import { StageVideo, type StagePerson } from '../../../media/index.js';
import { Button, Panel, SessionCode, Tile } from '../../../ui/index.js';
import { useHere, type Here } from '../frame/here.js';
import { inLanguage, nameAndTown } from '../frame/words.js';
import { placeOf } from '../stage/scene.policy.js';
import { useSpeaker } from '../stage/use-speaker.js';
import { gridOf, hallShow, type HallShow as Show } from './hall-show.policy.js';
import type { HallNow } from './use-hall-now.js';
import { useFullScreen } from './use-full-screen.js';

/** Name and town, where the session knows the person; else the name that the stage has. */
const plateOf = (one: StagePerson, { live, session }: Here, language: string): string => {
  const known = [...live.stage.people.map(({ person }) => person), ...session.moderators, ...session.speakers];
  const person = known.find(({ id }) => id === one.attributes['personId']);
  return person ? nameAndTown(person, language) : one.name;
};

const People = ({ people, all }: { people: readonly StagePerson[]; all: HallNow['stage']['people'] }) => {
  const language = useLanguage();
  const here = useHere();
  const speaker = useSpeaker(all);
  const { columns, rows } = gridOf(people.length);
  return (
    <ul className="hall-show-people" style={{ '--columns': columns, '--rows': rows } as CSSProperties}>
      {people.map((one) => {
        const name = plateOf(one, here, language);
        const camera = one.camera && !one.camera.isMuted ? one.camera : undefined;
        const isSpeaker = speaker?.identity === one.identity;
        return (
          <li key={one.identity}>
            <Tile place={placeOf(one)} name={name} level={one.isSpeaking ? 1 : 0.3} floor={isSpeaker}>
              {camera ? <StageVideo track={camera.track} label={name} /> : undefined}
            </Tile>
          </li>
        );
      })}
    </ul>
  );
};

/** Nobody from afar: what runs here, and nothing that moves. */
const Calm = () => {
  const language = useLanguage();
  const { session } = useHere();
  const title = inLanguage(session.titles, language, session.language);
  return (
    <div className="hall-show-calm">
      {session.code ? <SessionCode session={session} /> : null}
      <p lang={title.lang}>{title.text}</p>
    </div>
  );
};

const Screen = ({ screen }: { screen: NonNullable<Show['screen']> }) => {
  const { t } = useTranslation('session');
  return <StageVideo track={screen.picture.track} label={t('screenOf', { name: screen.person.name })} />;
};

/** The people on the stage for the room, as long as it has no hall screen. Pictures alone: their sound is the mixer's. */
export const HallShow = ({ now }: { now: HallNow }) => {
  const { t } = useTranslation('hallDevice');
  const ground = useRef<HTMLDivElement>(null);
  const { isPossible, enter } = useFullScreen(ground);
  const all = now.stage.people;
  const { screen, people } = hallShow(all);
  const button = (
    <Button icon={<FrameCornersIcon size={20} aria-hidden />} onPress={enter}>
      {t('beamer')}
    </Button>
  );
  return (
    <div className="device-show">
      <Panel title={t('onStage')} {...(isPossible && { aside: button })} padded>
        <div ref={ground} className="hall-show" data-theme="dark" data-screen={screen !== undefined}>
          {screen ? <Screen screen={screen} /> : null}
          {people.length > 0 ? <People people={people} all={all} /> : null}
          {screen || people.length > 0 ? null : <Calm />}
        </div>
        <p className="device-show-note">{people.length > 0 ? t('beamerHint') : t('onStageNobody')}</p>
      </Panel>
    </div>
  );
};
