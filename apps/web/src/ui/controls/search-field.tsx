import './field.css';
import { MagnifyingGlassIcon } from '@phosphor-icons/react/dist/csr/MagnifyingGlass';
import { XIcon } from '@phosphor-icons/react/dist/csr/X';
import { Input, SearchField as AriaSearchField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from './button.js';

export interface SearchFieldProps {
  /** Says what can be found; also the accessible name. */
  label: string;
  value: string;
  onChange: (value: string) => void;
  onSubmit?: (value: string) => void;
}

/** Search as you type, cleared with Escape or the cross. */
export const SearchField = ({ label, ...rest }: SearchFieldProps) => {
  const { t } = useTranslation('ui');
  return (
    <AriaSearchField {...rest} aria-label={label} className="th-field">
      <span className="th-input-box">
        <MagnifyingGlassIcon size={22} aria-hidden />
        <Input className="th-input" placeholder={label} />
        {rest.value === '' ? null : (
          <Button size="small" variant="quiet" icon={<XIcon aria-hidden />} aria-label={t('clear')} />
        )}
      </span>
    </AriaSearchField>
  );
};
