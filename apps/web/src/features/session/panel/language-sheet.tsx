import { useTranslation } from 'react-i18next';
import { boothOf } from '../../../realtime/index.js';
import { ChoiceRows, Mark, Sheet } from '../../../ui/index.js';
import { useHere } from '../frame/here.js';
import { ownName } from '../frame/use-language-word.js';

export interface LanguageSheetProps {
  isOpen: boolean;
  onClose: () => void;
  choice: string;
  onChoose: (choice: string) => void;
}

const HINTS = { live: 'boothLive', ready: 'boothReady', empty: 'boothEmpty' } as const;

/** Rows for every booth and the original; the diamond is full where somebody interprets now. */
export const LanguageSheet = ({ isOpen, onClose, choice, onChoose }: LanguageSheetProps) => {
  const { t } = useTranslation('session');
  const { session, live } = useHere();
  const booths = session.interpretation.map((id) => {
    const state = boothOf(live.stage, id);
    const icon = <Mark kind="booth" full={state === 'live'} size={18} />;
    return { id, label: ownName(id), hint: t(HINTS[state]), icon };
  });
  return (
    <Sheet
      title={t('chooseLanguage')}
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <ChoiceRows
        label={t('chooseLanguage')}
        value={choice}
        onChange={(id) => {
          onChoose(id);
          onClose();
        }}
        choices={[...booths, { id: 'original', label: t('original'), hint: t('originalHint') }]}
      />
    </Sheet>
  );
};
