import './language-tag.css';
import { useTranslation } from 'react-i18next';

/** ISO code in a thin frame; screen readers get the language's name. */
export const LanguageTag = ({ code }: { code: string }) => {
  const { i18n } = useTranslation();
  const name = new Intl.DisplayNames([i18n.language], { type: 'language' }).of(code) ?? code;
  return (
    <span className="th-language-tag">
      <span aria-hidden>{code.slice(0, 2).toLocaleUpperCase('en')}</span>
      <span className="th-hidden">{name}</span>
    </span>
  );
};
