import './session-top.css';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/index.js';
import { PresenceCounts, TopBar } from '../../../ui/index.js';
import { useHere } from './here.js';
import { LineState, type LineKind } from './line-state.js';
import { PresentTimes } from './present-times.js';
import { inLanguage } from './words.js';

export interface SessionTopProps {
  line: LineKind;
  /** Instead of counts and line, e.g. the console's state and buttons. */
  children?: ReactNode;
}

/** Code, title, counts, both times, the line. On a phone code, title and times remain. */
export const SessionTop = ({ line, children }: SessionTopProps) => {
  const { t } = useTranslation('session');
  const language = useLanguage();
  const { session, live } = useHere();
  const title = inLanguage(session.titles, language, session.language);
  const { hall, remote } = live.presence;
  return (
    <div className="session-top">
      <TopBar session={session} title={<bdi lang={title.lang}>{title.text || t('session')}</bdi>}>
        {children ?? (
          <span className="session-top-wide">
            <PresenceCounts counts={{ hall, remote }} big />
          </span>
        )}
        <PresentTimes />
        {children ? null : <LineState line={line} />}
      </TopBar>
    </div>
  );
};
