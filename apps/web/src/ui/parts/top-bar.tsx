import './top-bar.css';
import type { ReactNode } from 'react';
import { Link } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Coded } from '../../i18n/index.js';
import { SessionCode } from '../marks/session-code.js';
import { Logo } from './logo.js';
import { ViewerMenu } from './viewer-menu.js';

export interface TopBarLink {
  href: string;
  label: string;
  isCurrent?: boolean;
}

export interface TopBarProps {
  /** The page's first heading: title of the session or conference. */
  title: ReactNode;
  /** Second line, small: where and when. */
  subtitle?: ReactNode;
  /** Its code stands first in the bar. */
  session?: Coded;
  nav?: readonly TopBarLink[];
  /** Right of the title: counts, times, state, buttons. */
  children?: ReactNode;
  /** Pages of a single purpose (console) may leave language and theme out of the bar. */
  withViewerMenu?: boolean;
}

/** Bar of 64: logo, session code, title, navigation, facts, language and theme. */
export const TopBar = ({ title, subtitle, session, nav, children, withViewerMenu = true }: TopBarProps) => {
  const { t } = useTranslation('ui');
  return (
    <header className="th-top-bar">
      <Link href="/" className="th-top-bar-home" aria-label={t('home')}>
        <Logo />
      </Link>
      {session?.code ? <SessionCode session={session} /> : null}
      <div className="th-top-bar-title">
        <h1>{title}</h1>
        {subtitle ? <div className="th-meta">{subtitle}</div> : null}
      </div>
      {nav ? (
        <nav className="th-top-bar-nav">
          {nav.map(({ href, label, isCurrent = false }) => (
            <Link key={href} href={href} className="th-top-bar-link" {...(isCurrent && { 'aria-current': 'page' })}>
              {label}
            </Link>
          ))}
        </nav>
      ) : null}
      <div className="th-top-bar-end">{children}</div>
      {withViewerMenu ? <ViewerMenu /> : null}
    </header>
  );
};
