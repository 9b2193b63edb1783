import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/index.js';
import { Panel, shortDay, Times } from '../../../ui/index.js';
import { releasesQuery } from '../data/queries.js';
import { Loaded } from '../frame/loaded.js';

export interface ReleaseListProps {
  conferenceId: string;
  zone: string;
  town: string;
}

/** Every release there was, newest first. */
export const ReleaseList = ({ conferenceId, zone, town }: ReleaseListProps) => {
  const { t } = useTranslation('organiseRelease');
  const language = useLanguage();
  const releases = useQuery(releasesQuery(conferenceId));
  return (
    <Panel title={t('list')}>
      <Loaded query={releases} what={t('list')}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="rel-check th-meta">{t('noReleases')}</p>
          ) : (
            <ol className="rel-list">
              {[...rows]
                .sort((one, other) => other.number - one.number)
                .map((release) => (
                  <li key={release.number}>
                    <strong>{t('release', { number: release.number })}</strong>
                    <span className="rel-list-when">
                      <span>{shortDay(new Date(release.releasedAt), zone, language)}</span>
                      <Times at={release.releasedAt} zone={zone} place={town} inline tight />
                    </span>
                    <span className="th-meta">
                      {[t('sessions', { count: release.sessions }), release.releasedBy].filter(Boolean).join(', ')}
                    </span>
                    {release.note ? <q className="rel-note">{release.note}</q> : null}
                  </li>
                ))}
            </ol>
          )
        }
      </Loaded>
    </Panel>
  );
};
