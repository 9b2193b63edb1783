import './phone-bar.css';
import type { ReactNode } from 'react';
import { Link } from 'react-aria-components';

export interface PhoneBarItem {
  href: string;
  label: string;
  icon: ReactNode;
  iconOn: ReactNode;
  isCurrent?: boolean;
}

/** Navigation at the foot of a phone; not shown on wider screens. */
export const PhoneBar = ({ label, items }: { label: string; items: readonly PhoneBarItem[] }) => (
  <nav className="th-phone-bar" aria-label={label}>
    {items.map(({ href, label: word, icon, iconOn, isCurrent = false }) => (
      <Link key={href} href={href} className="th-phone-bar-item" {...(isCurrent && { 'aria-current': 'page' })}>
        {isCurrent ? iconOn : icon}
        <span>{word}</span>
      </Link>
    ))}
  </nav>
);
