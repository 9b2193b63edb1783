import { SignOutIcon } from '@phosphor-icons/react/dist/csr/SignOut';
import { UserCircleIcon } from '@phosphor-icons/react/dist/csr/UserCircle';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MeView } from '#contract';
import { personWords, useLanguage } from '../../i18n/index.js';
import { api, meQuery, realtime, useRefusalWords } from '../../realtime/index.js';
import { Button, Menu, toast } from '../../ui/index.js';

/** Who this browser is, and how it forgets that: on a borrowed machine. */
export const OwnMenu = ({ me }: { me: MeView }) => {
  const { t } = useTranslation('programme');
  const sentence = useRefusalWords();
  const queries = useQueryClient();
  const { name, town } = personWords(me.person, useLanguage());
  const leave = async () => {
    try {
      await api.post('/api/me/leave');
      realtime.restart();
      await queries.resetQueries(meQuery);
    } catch (error) {
      toast(sentence(error), { tone: 'bad' });
    }
  };
  return (
    <Menu
      label={t('you')}
      onAction={() => void leave()}
      trigger={
        <Button icon={<UserCircleIcon aria-hidden />} aria-label={t('youAre', { name })}>
          <span className="programme-own-name">{name}</span>
        </Button>
      }
      groups={[
        {
          id: 'me',
          label: [name, town].filter(Boolean).join(', '),
          entries: [{ id: 'leave', label: t('leave'), icon: <SignOutIcon size={20} aria-hidden /> }],
        },
      ]}
    />
  );
};
