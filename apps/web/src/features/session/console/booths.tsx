import { useTranslation } from 'react-i18next';
import { Mark } from '../../../ui/index.js';
import { useHere } from '../frame/here.js';
import { useLanguageWord } from '../frame/use-language-word.js';

/** One row per language: somebody interprets, or the booth is empty. */
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
          const isThere = live.stage.booths.includes(language);
          return (
            <li key={language}>
              <Mark kind="booth" full={isThere} size={14} />
              <span className="console-booth-name">{word(language)}</span>
              <span className="th-meta">{isThere ? t('boothLive') : t('boothEmpty')}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
