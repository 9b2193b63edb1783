import { useTranslation } from 'react-i18next';
import type { PersonalLinkView, PersonRowView } from '#contract';
import { useLanguage } from '../../../i18n/index.js';
import { Given, QrCode } from '../../../ui/index.js';
import { textIn } from '../data/titles.js';
import { PrintFrame } from './print-frame.js';

export interface LinkPrintProps {
  links: readonly PersonalLinkView[];
  people: readonly PersonRowView[];
  conference: string;
  onClose: () => void;
}

/** New personal links on paper, each once: nobody can show them a second time. */
export const LinkPrint = ({ links, people, conference, onClose }: LinkPrintProps) => {
  const { t } = useTranslation('organisePeople');
  const language = useLanguage();
  return (
    <PrintFrame title={t('links', { count: links.length })} hint={t('linksOnce')} paper="a4" onClose={onClose}>
      {links.map(({ personId, url }) => {
        const person = people.find(({ id }) => id === personId);
        if (!person) return null;
        const other = person.nameCyrillic === person.name ? undefined : person.nameCyrillic;
        return (
          <li key={personId} className="prn-link">
            <div className="prn-qr">
              <QrCode text={url} label={t('linkOf', { name: person.name })} />
            </div>
            <div className="prn-link-text">
              <p className="prn-link-conference">{conference}</p>
              <p className="prn-link-name">
                <Given>{person.name}</Given>
              </p>
              {other ? (
                <p lang="ru">
                  <Given>{other}</Given>
                </p>
              ) : null}
              <p>
                <Given>{textIn(person.town, language)}</Given>
              </p>
              <p className="prn-url">{url}</p>
              <p className="prn-small">{t('linkCard')}</p>
            </div>
          </li>
        );
      })}
    </PrintFrame>
  );
};
