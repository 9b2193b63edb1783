import { DownloadSimpleIcon } from '@phosphor-icons/react/dist/csr/DownloadSimple';
import { useTranslation } from 'react-i18next';
import { ButtonLink, Panel } from '../../../ui/index.js';

/** What can be taken away: the template, and everything as it is now. */
export const Downloads = ({ conferenceId }: { conferenceId: string }) => {
  const { t } = useTranslation('organiseImport');
  const at = `/api/conferences/${conferenceId}`;
  const files = [
    { name: 'people-template.csv', label: t('template') },
    { name: 'people.csv', label: t('peopleFile') },
    { name: 'schedule.json', label: t('programmeFile') },
  ];
  return (
    <Panel title={t('downloads')} padded>
      <div className="org-row">
        {files.map(({ name, label }) => (
          <ButtonLink
            key={name}
            href={`${at}/${name}`}
            download={name}
            icon={<DownloadSimpleIcon size={20} aria-hidden />}
          >
            {label}
          </ButtonLink>
        ))}
      </div>
    </Panel>
  );
};
