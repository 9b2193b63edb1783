import { SpeakerHighIcon } from '@phosphor-icons/react/dist/csr/SpeakerHigh';
import { useTranslation } from 'react-i18next';
import { boothOf } from '../../realtime/index.js';
import { ChoiceRows, Mark, StepHead } from '../../ui/index.js';
import { useHere } from './here.js';
import { ownNameOf } from './language-name.js';
import { FLOOR, type Joining } from './use-joining.js';

const HINTS = { live: 'boothLive', ready: 'boothReady', empty: 'booth' } as const;

/** 2: a booth's language, or what is spoken. In the hall one hears the hall with one's own ears. */
export const LanguageStep = ({ joining, head = false }: { joining: Joining; head?: boolean }) => {
  const { t } = useTranslation('join');
  const { session, live } = useHere();
  const inHall = joining.place === 'hall';
  const booths = session.interpretation.map((code) => ({
    id: code,
    label: ownNameOf(code),
    hint: t(HINTS[boothOf(live.stage, code)]),
    icon: <Mark kind="booth" size={14} full={boothOf(live.stage, code) === 'live'} />,
  }));
  const original = {
    id: FLOOR,
    label: inHall ? t('noInterpretation') : t('original'),
    hint: inHall ? t('noInterpretationHint') : t('originalHint'),
    icon: <SpeakerHighIcon size={22} aria-hidden />,
  };
  return (
    <section className="join-step">
      {head ? <StepHead step={2}>{t('language')}</StepHead> : null}
      <ChoiceRows
        label={t('language')}
        choices={[...booths, original]}
        value={joining.language}
        onChange={joining.setLanguage}
      />
    </section>
  );
};
