import type { ReactNode } from 'react';
import { Link } from 'react-aria-components';

export interface OrganiserNavItem {
  href: string;
  label: string;
  icon: ReactNode;
  /** Filled drawing of the same icon, for the current page. */
  iconOn: ReactNode;
  isCurrent: boolean;
}

export interface OrganiserNavProps {
  items: readonly OrganiserNavItem[];
  onPress?: () => void;
}

/** Items of 44 with an accent edge at the current one. */
export const OrganiserNav = ({ items, onPress }: OrganiserNavProps) => (
  <ul className="th-organiser-items">
    {items.map(({ href, label, icon, iconOn, isCurrent }) => (
      <li key={href}>
        <Link
          href={href}
          className="th-organiser-item"
          {...(isCurrent && { 'aria-current': 'page' })}
          {...(onPress && { onPress })}
        >
          {isCurrent ? iconOn : icon}
          {label}
        </Link>
      </li>
    ))}
  </ul>
);
