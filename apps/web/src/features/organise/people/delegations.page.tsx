import './people.css';
import { UsersThreeIcon } from '@phosphor-icons/react/dist/csr/UsersThree';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../../ui/index.js';
import { delegationsQuery } from '../data/queries.js';
import { Loaded } from '../frame/loaded.js';
import { OrganiseFrame } from '../frame/organise-frame.js';
import { Delegations } from './delegations.js';

const Content = ({ conferenceId }: { conferenceId: string }) => {
  const { t } = useTranslation('organisePeople');
  const delegations = useQuery(delegationsQuery(conferenceId));
  return (
    <Loaded query={delegations} what={t('delegations')} form="text">
      {(rows) => <Delegations conferenceId={conferenceId} delegations={rows} />}
    </Loaded>
  );
};

/** Who belongs together: delegations, how many people each has, and which are twins. */
export default function DelegationsPage() {
  const { t } = useTranslation('organisePeople');
  return (
    <OrganiseFrame
      page="people"
      title={t('delegations')}
      subtitle={t('delegationsHint')}
      acts={
        <ButtonLink href="/organise/people" icon={<UsersThreeIcon size={20} aria-hidden />}>
          {t('title')}
        </ButtonLink>
      }
    >
      {(asker) => <Content conferenceId={asker.conferenceId} />}
    </OrganiseFrame>
  );
}
