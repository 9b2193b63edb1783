import { CalendarBlankIcon } from '@phosphor-icons/react/dist/csr/CalendarBlank';
import { ChartBarIcon } from '@phosphor-icons/react/dist/csr/ChartBar';
import { PaperPlaneTiltIcon } from '@phosphor-icons/react/dist/csr/PaperPlaneTilt';
import { QrCodeIcon } from '@phosphor-icons/react/dist/csr/QrCode';
import { UploadSimpleIcon } from '@phosphor-icons/react/dist/csr/UploadSimple';
import { UsersThreeIcon } from '@phosphor-icons/react/dist/csr/UsersThree';
import { useTranslation } from 'react-i18next';
import type { MeView } from '#contract';
import type { OrganiserNavItem } from '../../../ui/index.js';
import { mayOpen, ORGANISE_PAGES, PAGE_PATHS, type OrganisePage } from './organise-page.js';

const ICONS: Record<OrganisePage, typeof CalendarBlankIcon> = {
  sessions: CalendarBlankIcon,
  people: UsersThreeIcon,
  release: PaperPlaneTiltIcon,
  attendance: ChartBarIcon,
  import: UploadSimpleIcon,
  door: QrCodeIcon,
};

/** The pages this person may open, in the order of the work. */
export const useOrganiseNav = (current: OrganisePage, me: MeView | undefined): OrganiserNavItem[] => {
  const { t } = useTranslation('organise');
  const words: Record<OrganisePage, string> = {
    sessions: t('navSessions'),
    people: t('navPeople'),
    release: t('navRelease'),
    attendance: t('navAttendance'),
    import: t('navImport'),
    door: t('navDoor'),
  };
  return ORGANISE_PAGES.filter((page) => me && mayOpen(me, page)).map((page) => {
    const Icon = ICONS[page];
    return {
      href: PAGE_PATHS[page],
      label: words[page],
      isCurrent: page === current,
      icon: <Icon size={24} aria-hidden />,
      iconOn: <Icon size={24} weight="fill" aria-hidden />,
    };
  });
};
