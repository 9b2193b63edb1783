import './banner.css';
import { ArrowsClockwiseIcon } from '@phosphor-icons/react/dist/csr/ArrowsClockwise';
import { CloudSlashIcon } from '@phosphor-icons/react/dist/csr/CloudSlash';
import { LifebuoyIcon } from '@phosphor-icons/react/dist/csr/Lifebuoy';
import { LockSimpleIcon } from '@phosphor-icons/react/dist/csr/LockSimple';
import { WarningIcon } from '@phosphor-icons/react/dist/csr/Warning';
import { WarningOctagonIcon } from '@phosphor-icons/react/dist/csr/WarningOctagon';
import type { ReactNode } from 'react';

const ICONS = {
  reconnecting: <ArrowsClockwiseIcon size={24} aria-hidden />,
  offline: <CloudSlashIcon size={24} weight="fill" aria-hidden />,
  closed: <LockSimpleIcon size={24} weight="fill" aria-hidden />,
  warning: <WarningIcon size={24} weight="fill" aria-hidden />,
  alarm: <WarningOctagonIcon size={28} weight="fill" aria-hidden />,
  help: <LifebuoyIcon size={28} weight="fill" aria-hidden />,
};

export interface BannerProps {
  kind: keyof typeof ICONS;
  title: ReactNode;
  /** Second line, e.g. the kept place in the queue. */
  children?: ReactNode;
  /** The one button. */
  act?: ReactNode;
}

/** Above the page; pushes it down, never covers it. */
export const Banner = ({ kind, title, children, act }: BannerProps) => (
  <div
    className={`th-banner${kind === 'help' || kind === 'alarm' ? ' th-on-ground' : ''}`}
    data-kind={kind}
    role="status"
  >
    {ICONS[kind]}
    <span className="th-banner-text">
      <span className="th-banner-title">{title}</span>
      {children ? <span className="th-banner-more">{children}</span> : null}
    </span>
    {act}
  </div>
);
