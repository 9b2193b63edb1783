import { HeadphonesIcon } from '@phosphor-icons/react/dist/csr/Headphones';
import { useTranslation } from 'react-i18next';
import { boothOf } from '../../../realtime/index.js';
import { ChoiceRows, Mark, Sheet } from '../../../ui/index.js';
import { useHere } from '../frame/here.js';
import { ownName } from '../frame/use-language-word.js';

const OFF = 'off';
const HINTS = { live: 'boothLive', ready: 'boothReady', empty: 'hallBoothEmpty' } as const;

export interface HallLanguageSheetProps {
  isOpen: boolean;
  onClose: () => void;
  language: string | undefined;
  onChoose: (language: string | undefined) => void;
}

/** Languages only: the floor is in the room already. */
export const HallLanguageSheet = ({ isOpen, onClose, language, onChoose }: HallLanguageSheetProps) => {
  const { t } = useTranslation('session');
  const { session, live } = useHere();
  return (
    <Sheet
      title={t('chooseLanguage')}
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <p className="in-hall-headphones">
        <HeadphonesIcon size={24} weight="fill" aria-hidden /> {t('headphones')}
      </p>
      {live.stage.available ? null : <p className="in-hall-headphones">{t('noMedia')}</p>}
      <ChoiceRows
        label={t('chooseLanguage')}
        value={language ?? OFF}
        onChange={(id) => onChoose(id === OFF ? undefined : id)}
        choices={[
          ...session.interpretation.map((id) => {
            const state = boothOf(live.stage, id);
            const icon = <Mark kind="booth" full={state === 'live'} size={18} />;
            return { id, label: ownName(id), hint: t(HINTS[state]), icon };
          }),
          { id: OFF, label: t('hallOff'), hint: t('hallOffHint') },
        ]}
      />
    </Sheet>
  );
};
