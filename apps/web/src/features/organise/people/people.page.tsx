import './people.css';
import { DownloadSimpleIcon } from '@phosphor-icons/react/dist/csr/DownloadSimple';
import { UploadSimpleIcon } from '@phosphor-icons/react/dist/csr/UploadSimple';
import { UsersFourIcon } from '@phosphor-icons/react/dist/csr/UsersFour';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../realtime/index.js';
import { ButtonLink } from '../../../ui/index.js';
import { peopleQuery } from '../data/queries.js';
import { Loaded } from '../frame/loaded.js';
import { OrganiseFrame } from '../frame/organise-frame.js';
import { People } from './people.js';

const Content = ({ conferenceId }: { conferenceId: string }) => {
  const { t } = useTranslation('organisePeople');
  const people = useQuery(peopleQuery(conferenceId));
  return (
    <Loaded query={people} what={t('title')} form="people">
      {(rows) => <People conferenceId={conferenceId} people={rows} />}
    </Loaded>
  );
};

/** Everybody of the conference, with links and badges. */
export default function PeoplePage() {
  const { t } = useTranslation('organisePeople');
  const { data: me } = useMe();
  const { data: people } = useQuery({ ...peopleQuery(me?.conferenceId ?? ''), enabled: false });
  const delegations = new Set(people?.flatMap(({ delegationId }) => delegationId ?? [])).size;
  const counts = people
    ? `${t('countPeople', { count: people.length })}, ${t('countDelegations', { count: delegations })}`
    : undefined;
  return (
    <OrganiseFrame
      page="people"
      title={t('title')}
      subtitle={counts}
      acts={
        <>
          <ButtonLink href="/organise/delegations" icon={<UsersFourIcon size={20} aria-hidden />}>
            {t('delegations')}
          </ButtonLink>
          <ButtonLink href="/organise/import" icon={<UploadSimpleIcon size={20} aria-hidden />}>
            {t('import')}
          </ButtonLink>
          {me ? (
            <ButtonLink
              href={`/api/conferences/${me.conferenceId}/people.csv`}
              download="people.csv"
              icon={<DownloadSimpleIcon size={20} aria-hidden />}
            >
              {t('export')}
            </ButtonLink>
          ) : null}
        </>
      }
    >
      {(asker) => <Content conferenceId={asker.conferenceId} />}
    </OrganiseFrame>
  );
}
