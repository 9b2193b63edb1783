import './import.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MeView } from '#contract';
import { viewerZone } from '../../../ui/index.js';
import { draftQuery } from '../data/queries.js';
import { OrganiseFrame } from '../frame/organise-frame.js';
import { Downloads } from './downloads.js';
import { PeopleImport } from './people-import.js';
import { ProgrammeImport } from './programme-import.js';

const Content = ({ me }: { me: MeView }) => {
  const { data: draft } = useQuery(draftQuery(me.conferenceId));
  return (
    <div className="org-stack">
      <div className="imp-two">
        <ProgrammeImport conferenceId={me.conferenceId} zone={draft?.programme.conference.zone ?? viewerZone()} />
        <PeopleImport conferenceId={me.conferenceId} />
      </div>
      <Downloads conferenceId={me.conferenceId} />
    </div>
  );
};

/** Programme and people from files, after a dry run each. */
export default function ImportPage() {
  const { t } = useTranslation('organiseImport');
  return (
    <OrganiseFrame page="import" title={t('title')} subtitle={t('subtitle')}>
      {(me) => <Content me={me} />}
    </OrganiseFrame>
  );
}
