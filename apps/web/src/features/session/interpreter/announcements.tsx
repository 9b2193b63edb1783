import { useTranslation } from 'react-i18next';
import { knownLang, useLanguage } from '../../../i18n/index.js';
import { clockTime, Given, Panel } from '../../../ui/index.js';
import { useHere } from '../frame/here.js';
import { nameAndTown } from '../frame/words.js';

/** What the chair and the staff told everybody, the newest first. */
export const Announcements = () => {
  const { t } = useTranslation('booth');
  const language = useLanguage();
  const { live, conference } = useHere();
  return (
    <Panel title={t('announcements')}>
      {live.announcements.length === 0 ? <p className="booth-none">{t('announcementsNone')}</p> : null}
      <ul className="booth-announcements">
        {live.announcements.toReversed().map(({ id, text, language: spoken, announcedAt, by }) => (
          <li key={id}>
            <p lang={knownLang(spoken)}>
              <Given>{text}</Given>
            </p>
            <p className="th-meta">
              {t('announced', {
                name: nameAndTown(by, language),
                time: clockTime(new Date(announcedAt), conference.zone, language),
              })}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
};
