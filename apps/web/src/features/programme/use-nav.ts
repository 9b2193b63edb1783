import { useTranslation } from 'react-i18next';
import type { ConferenceRole, MeView } from '#contract';
import type { TopBarLink } from '../../ui/index.js';

const OF_ROLE = [
  { role: 'steward', href: '/door', key: 'navDoor' },
  { role: 'organiser', href: '/organise/import', key: 'navOrganise' },
] as const satisfies readonly { role: ConferenceRole; href: string; key: string }[];

/** The pages that this person has work on. */
export const useNav = (me: MeView): TopBarLink[] => {
  const { t } = useTranslation('programme');
  const links = OF_ROLE.filter(({ role }) => me.roles.includes(role));
  if (links.length === 0) return [];
  return [
    { href: '/', label: t('programme'), isCurrent: true },
    ...links.map(({ href, key }) => ({ href, label: t(key) })),
  ];
};
