import { SpeakerHighIcon } from '@phosphor-icons/react/dist/csr/SpeakerHigh';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/index.js';
import { Chip, Mark, Select, Slider } from '../../../ui/index.js';
import { useHere } from '../frame/here.js';
import { useLanguageWord } from '../frame/use-language-word.js';
import { SoundLevel } from '../sound/sound-level.js';
import { isPartnerOnAir } from './booths.policy.js';
import type { Booth } from './use-booth.js';

const capital = (name: string, language: string): string => name.charAt(0).toLocaleUpperCase(language) + name.slice(1);

const FEEDS = { none: 'hallNone', silent: 'hallSilent', lost: 'hallLost' } as const;

/** What the interpreter hears: the floor, its level and volume, and why it may be still. */
export const FloorIn = ({ booth: { floorMeter, incoming } }: { booth: Booth }) => {
  const { t } = useTranslation('booth');
  const { live } = useHere();
  const feed = live.stage.hallFeed;
  return (
    <section className="booth-channel">
      <header>
        <h2 className="th-label">{t('hearIn')}</h2>
        <span className="booth-kind">
          <Mark kind="hall" /> {t('floorWord')}
        </span>
      </header>
      <p className="booth-language">{t('original')}</p>
      <SoundLevel label={t('hearIn')} meter={floorMeter} bars={18} />
      <Slider
        label={t('volume')}
        icon={<SpeakerHighIcon size={20} aria-hidden />}
        value={incoming.volume}
        onChange={incoming.setVolume}
      />
      <div role="status">{feed === 'live' ? null : <Chip tone="warn">{t(FEEDS[feed])}</Chip>}</div>
    </section>
  );
};

/** What goes out: the one own language, and a warning when the partner is on air, too. */
export const ChannelOut = ({ booth: { ownMeter, given, language, state, now, chooseLanguage } }: { booth: Booth }) => {
  const { t } = useTranslation('booth');
  const word = useLanguageWord();
  const viewer = useLanguage();
  const { session } = useHere();
  const spoken = language ?? given;
  const options = session.interpretation.map((id) => ({ id, label: capital(word(id), viewer) }));
  return (
    <section className="booth-channel" data-out="true">
      <header>
        <h2 className="th-label">{t('speakOut')}</h2>
        <span className="booth-kind">
          <Mark kind="booth" full={state === 'onAir'} /> {t('channelWord')}
        </span>
      </header>
      {given === undefined && session.interpretation.length > 1 ? (
        <Select
          label={t('speakOut')}
          labelHidden
          options={options}
          value={language ?? null}
          onChange={chooseLanguage}
        />
      ) : (
        <p className="booth-language">{spoken ? word(spoken) : '–'}</p>
      )}
      <SoundLevel label={t('speakOut')} meter={ownMeter} bars={18} />
      <div role="status">{isPartnerOnAir(language, now.people) ? <Chip tone="warn">{t('twoVoices')}</Chip> : null}</div>
    </section>
  );
};
