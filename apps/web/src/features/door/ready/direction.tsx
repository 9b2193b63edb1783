import { SignInIcon } from '@phosphor-icons/react/dist/csr/SignIn';
import { SignOutIcon } from '@phosphor-icons/react/dist/csr/SignOut';
import { useTranslation } from 'react-i18next';
import { ChoiceSegments } from '../../../ui/index.js';

/** In or out, explicit and always visible: never a toggle. */
export const Direction = ({ value, onChange }: { value: 'in' | 'out'; onChange: (value: 'in' | 'out') => void }) => {
  const { t } = useTranslation('door');
  return (
    <ChoiceSegments
      big
      label={t('direction')}
      choices={[
        { id: 'in', label: t('in'), icon: <SignInIcon size={26} aria-hidden /> },
        { id: 'out', label: t('out'), icon: <SignOutIcon size={26} aria-hidden /> },
      ]}
      value={value}
      onChange={(id) => onChange(id === 'out' ? 'out' : 'in')}
    />
  );
};
