import './viewer-menu.css';
import { TranslateIcon } from '@phosphor-icons/react/dist/csr/Translate';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, LANGUAGE_NAMES, chooseLanguage, useLanguage } from '../../i18n/index.js';
import { Button } from '../controls/button.js';
import { Menu } from '../controls/menu.js';
import { chooseTheme, useThemeChoice } from '../foundation/theme.js';

/** Language and theme of this viewer, remembered in this browser. */
export const ViewerMenu = () => {
  const { t } = useTranslation('ui');
  const language = useLanguage();
  const theme = useThemeChoice();
  const choose = (id: string) => {
    const tongue = LANGUAGES.find((one) => one === id);
    if (tongue) void chooseLanguage(tongue);
    else if (id === 'light' || id === 'dark' || id === 'system') chooseTheme(id);
  };
  return (
    <Menu
      label={t('languageAndTheme')}
      onAction={choose}
      trigger={
        <Button
          icon={<TranslateIcon aria-hidden />}
          aria-label={`${LANGUAGE_NAMES[language]}, ${t('languageAndTheme')}`}
        >
          <span className="th-viewer-menu-word">{LANGUAGE_NAMES[language]}</span>
        </Button>
      }
      groups={[
        {
          id: 'language',
          label: t('language'),
          chosen: language,
          entries: LANGUAGES.map((id) => ({ id, label: LANGUAGE_NAMES[id], lang: id })),
        },
        {
          id: 'theme',
          label: t('theme'),
          chosen: theme,
          entries: [
            { id: 'system', label: t('themeSystem') },
            { id: 'light', label: t('themeLight') },
            { id: 'dark', label: t('themeDark') },
          ],
        },
      ]}
    />
  );
};
