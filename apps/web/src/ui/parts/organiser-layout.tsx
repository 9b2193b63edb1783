import './organiser-layout.css';
import { ListIcon } from '@phosphor-icons/react/dist/csr/List';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../controls/button.js';
import { Sheet } from '../controls/sheet.js';
import { Logo } from './logo.js';
import { OrganiserNav, type OrganiserNavItem } from './organiser-nav.js';
import { ViewerMenu } from './viewer-menu.js';

export interface OrganiserLayoutProps {
  /** Name of the conference. */
  conference: string;
  /** Second line under the name. */
  role: string;
  nav: readonly OrganiserNavItem[];
  /** Who is signed in, at the foot of the navigation. */
  person?: ReactNode;
  title: string;
  subtitle?: ReactNode;
  /** Buttons of the page, at the right of the head. */
  acts?: ReactNode;
  children: ReactNode;
}

/** Navigation 224 wide, head of 80, margins 24; on a phone the navigation is a sheet. */
export const OrganiserLayout = (props: OrganiserLayoutProps) => {
  const { conference, role, nav, person, title, subtitle, acts, children } = props;
  const { t } = useTranslation('ui');
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="th-organiser">
      <nav className="th-organiser-nav" aria-label={t('menu')}>
        <Link href="/" className="th-organiser-home">
          <Logo />
          <span>
            {conference}
            <span className="th-meta">{role}</span>
          </span>
        </Link>
        <OrganiserNav items={nav} />
        <div className="th-organiser-person">{person}</div>
      </nav>
      <div className="th-organiser-page">
        <header className="th-organiser-head">
          <span className="th-organiser-open">
            <Button icon={<ListIcon aria-hidden />} aria-label={t('menu')} onPress={() => setOpen(true)} />
          </span>
          <div className="th-organiser-title">
            <h1>{title}</h1>
            {subtitle ? <div className="th-meta">{subtitle}</div> : null}
          </div>
          {acts ? <div className="th-organiser-acts">{acts}</div> : null}
          <div className="th-organiser-viewer">
            <ViewerMenu />
          </div>
        </header>
        {children}
      </div>
      <Sheet title={conference} isOpen={isOpen} onOpenChange={setOpen}>
        <OrganiserNav items={nav} onPress={() => setOpen(false)} />
      </Sheet>
    </div>
  );
};
