import { CalendarBlankIcon } from '@phosphor-icons/react/dist/csr/CalendarBlank';
import { UploadSimpleIcon } from '@phosphor-icons/react/dist/csr/UploadSimple';
import { UsersThreeIcon } from '@phosphor-icons/react/dist/csr/UsersThree';
import { useTranslation } from 'react-i18next';
import { Button, OrganiserLayout, PersonLine, PhoneBar } from '../../ui/index.js';
import { TablePanel } from './questions.js';
import { useSamples } from './use-samples.js';

/** The frame of the organiser's pages. */
export default function KitOrganiserPage() {
  const words = useSamples();
  const { t } = useTranslation('pages');
  const item = (href: string, label: string, Icon: typeof CalendarBlankIcon, isCurrent: boolean) => ({
    href,
    label,
    isCurrent,
    icon: <Icon size={24} aria-hidden />,
    iconOn: <Icon size={24} weight="fill" aria-hidden />,
  });
  const nav = [
    item('/kit', t('programme'), CalendarBlankIcon, false),
    item('/kit/organiser', t('people'), UsersThreeIcon, true),
  ];
  return (
    <>
      <OrganiserLayout
        conference="Kaluga 2021"
        role={words.conference}
        nav={nav}
        person={<PersonLine name="Julia Kessler" kind="hall" town={words.city} withPlace />}
        title={t('people')}
        subtitle={words.prose}
        acts={<Button icon={<UploadSimpleIcon aria-hidden />}>{t('import')}</Button>}
      >
        <TablePanel />
      </OrganiserLayout>
      <PhoneBar label={t('programme')} items={nav} />
    </>
  );
}
