import { useTranslation } from 'react-i18next';
import { boothOf } from '../../../realtime/index.js';
import { Mark } from '../../../ui/index.js';
import { useHere } from '../frame/here.js';
import { useLanguageWord } from '../frame/use-language-word.js';

const STATES = { live: 'boothLive', ready: 'boothReady', empty: 'boothEmpty' } as const;

/** One row per language: somebody interprets, is ready or pauses, or the booth is empty. */
export const Booths = () => {
  const { t } = useTranslation('console');
  const word = useLanguageWord();
  const { session, live } = useHere();
  return (
    <section className="console-part">
      <h3 className="th-label">{t('booths')}</h3>
      {session.interpretation.length === 0 ? <p className="th-meta">{t('noBooths')}</p> : null}
      <ul className="console-booths">
        {session.interpretation.map((language) => {
          const state = boothOf(live.stage, language);
          return (
            <li key={language}>
              <Mark kind="booth" full={state === 'live'} size={14} />
              <span className="console-booth-name">{word(language)}</span>
              <span className="th-meta">{t(STATES[state])}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
