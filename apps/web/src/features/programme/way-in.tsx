import './way-in.css';
import { DevicesIcon } from '@phosphor-icons/react/dist/csr/Devices';
import { EnvelopeSimpleIcon } from '@phosphor-icons/react/dist/csr/EnvelopeSimple';
import { IdentificationBadgeIcon } from '@phosphor-icons/react/dist/csr/IdentificationBadge';
import { useTranslation } from 'react-i18next';
import type { ErrorCode } from '#contract';
import { TopBar } from '../../ui/index.js';

const WAYS = [
  { key: 'link', Icon: EnvelopeSimpleIcon },
  { key: 'device', Icon: DevicesIcon },
  { key: 'onSite', Icon: IdentificationBadgeIcon },
] as const;

/** For a browser of nobody: how to get in. */
export const WayIn = ({ code }: { code: ErrorCode }) => {
  const { t } = useTranslation('programme');
  const { t: sentence } = useTranslation('errors');
  return (
    <>
      <TopBar title="Twinhall" />
      <section className="way-in">
        <h2>{t('wayIn')}</h2>
        <p className="way-in-lead">{code === 'visit/revoked' ? sentence(code) : t('wayInLead')}</p>
        <ul>
          {WAYS.map(({ key, Icon }) => (
            <li key={key}>
              <Icon size={28} aria-hidden />
              <h3>{t(`wayIn_${key}`)}</h3>
              <p>{t(`wayInHint_${key}`)}</p>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
};
