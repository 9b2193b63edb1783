import { MicrophoneIcon } from '@phosphor-icons/react/dist/csr/Microphone';
import { SpeakerHighIcon } from '@phosphor-icons/react/dist/csr/SpeakerHigh';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/index.js';
import type { LevelMeter } from '../../../media/index.js';
import { useHere } from '../frame/here.js';
import { nameAndTown } from '../frame/words.js';
import { SoundLevel } from '../sound/sound-level.js';
import type { HallNow } from './use-hall-now.js';

interface WayProps {
  title: string;
  icon: ReactNode;
  meter: LevelMeter | undefined;
  children: ReactNode;
}

const Way = ({ title, icon, meter, children }: WayProps) => (
  <section className="device-level">
    <h2 className="device-level-title">
      {icon}
      <span>{title}</span>
    </h2>
    <SoundLevel label={title} meter={meter} />
    <p>{children}</p>
  </section>
);

/** Who of the others speaks now, with towns where the session knows them. */
const useHeardNames = ({ stage }: HallNow): string => {
  const { live } = useHere();
  const language = useLanguage();
  const names = stage.people
    .filter(({ isSelf, isSpeaking, attributes }) => !isSelf && isSpeaking && attributes['kind'] !== 'interpreter')
    .map((one) => {
      const known = live.stage.people.find(({ person }) => person.id === one.attributes['personId']);
      return known ? nameAndTown(known.person, language) : one.name;
    });
  return new Intl.ListFormat(language).format(names);
};

/** Both ways of the hall's sound, side by side. */
export const Levels = ({ now }: { now: HallNow }) => {
  const { t } = useTranslation('hallDevice');
  const { live } = useHere();
  const names = useHeardNames(now);
  return (
    <div className="device-levels">
      <Way title={t('sending')} icon={<MicrophoneIcon size={32} aria-hidden />} meter={now.meter}>
        {t('sentTo', { count: live.presence.remote })}
      </Way>
      <Way title={t('hearing')} icon={<SpeakerHighIcon size={32} aria-hidden />} meter={now.hearing}>
        {names ? t('hearingWho', { names }) : t('hearingNobody')}
      </Way>
    </div>
  );
};
