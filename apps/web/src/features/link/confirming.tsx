import { DevicesIcon } from '@phosphor-icons/react/dist/csr/Devices';
import { HourglassMediumIcon } from '@phosphor-icons/react/dist/csr/HourglassMedium';
import { IdentificationBadgeIcon } from '@phosphor-icons/react/dist/csr/IdentificationBadge';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MeView } from '#contract';
import { meQuery } from '../../realtime/index.js';
import { Chip } from '../../ui/index.js';

const LOOK_MS = 2_000;

/** The second device: what to do. It looks every two seconds whether the first device or staff has confirmed it. */
export const Confirming = ({ me }: { me: MeView }) => {
  const { t } = useTranslation('link');
  useQuery({ ...meQuery, refetchInterval: LOOK_MS });
  return (
    <section className="link-card">
      <h2>{t('waitTitle')}</h2>
      <p>{t('waitHint')}</p>
      <ul className="link-ways">
        {me.confirmOn ? (
          <li>
            <DevicesIcon size={28} aria-hidden />
            <h3>{t('waitOn', { device: me.confirmOn })}</h3>
            <p>{t('waitOnHint')}</p>
          </li>
        ) : null}
        <li>
          <IdentificationBadgeIcon size={28} aria-hidden />
          <h3>{t('waitStaff')}</h3>
          <p>{t('waitStaffHint')}</p>
        </li>
      </ul>
      <div role="status">
        <Chip tone="accent" icon={<HourglassMediumIcon size={18} aria-hidden />}>
          {t('waiting')}
        </Chip>
      </div>
    </section>
  );
};
