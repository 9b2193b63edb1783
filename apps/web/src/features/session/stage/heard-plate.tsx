import { useTranslation } from 'react-i18next';
import { Mark } from '../../../ui/index.js';
import { useLanguageWord } from '../frame/use-language-word.js';
import type { StageNow } from './use-stage-now.js';

/** What comes out of the loudspeaker now. */
export const HeardPlate = ({ now }: { now: StageNow }) => {
  const { t } = useTranslation('session');
  const word = useLanguageWord();
  if (now.needsGesture || now.heard === 'nothing' || now.state.kind !== 'live') return null;
  const language = now.language === undefined ? '' : word(now.language);
  return (
    <p className="hall-picture-plate" data-heard="true" role="status">
      {now.heard === 'floor' ? null : <Mark kind="booth" full={now.heard === 'language'} size={12} />}
      <span>
        {now.heard === 'floor' ? t('hearFloor') : null}
        {now.heard === 'language' ? t('hearLanguage', { language }) : null}
        {now.heard === 'languagePaused' ? t('hearPaused', { language }) : null}
        {now.heard === 'languageMissing' ? t('hearMissing', { language }) : null}
      </span>
    </p>
  );
};
