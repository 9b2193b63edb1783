import './notice.css';
import { LockSimpleIcon } from '@phosphor-icons/react/dist/csr/LockSimple';
import { XCircleIcon } from '@phosphor-icons/react/dist/csr/XCircle';
import type { ReactNode } from 'react';
import { FloorLine } from '../marks/floor-line.js';
import type { Standing } from '../marks/floor-order.js';

export interface NoticeProps {
  title: string;
  /** What to do next, in one sentence. */
  children?: ReactNode;
  /** One button; of an error the way out and the way round. */
  acts?: ReactNode;
  /** Level of the heading on its page. */
  level?: 1 | 2 | 3;
}

const NOBODY: Standing[] = [
  { key: 'hall', place: 'hall' },
  { key: 'remote', place: 'remote' },
  { key: 'site', place: 'site' },
];

const Body = ({ title, children, acts, level = 2 }: NoticeProps) => {
  const Title = `h${level}` as const;
  return (
    <>
      <Title className="th-notice-title">{title}</Title>
      {children ? <div className="th-notice-text">{children}</div> : null}
      {acts ? <div className="th-notice-acts">{acts}</div> : null}
    </>
  );
};

/** Nothing here yet: outlined shapes on the floor line, what is so, what to do next. */
export const EmptyState = (props: NoticeProps) => (
  <div className="th-notice" data-kind="empty">
    <div className="th-notice-picture" aria-hidden>
      <FloorLine waiting={NOBODY} outline />
    </div>
    <Body {...props} />
  </div>
);

/** It went wrong: one sentence, a way out, a way round; the code small below. */
export const ErrorState = ({ code, icon, ...props }: NoticeProps & { code?: string; icon?: ReactNode }) => (
  <div className="th-notice" data-kind="error">
    {icon ?? <XCircleIcon size={36} weight="fill" className="th-notice-bad" aria-hidden />}
    <Body {...props} />
    {code ? <p className="th-meta">{code}</p> : null}
  </div>
);

/** A lock, the closing time as a pair, the way to the result; the content stays readable below. */
export const ClosedState = ({ title, children, acts }: NoticeProps) => (
  <div className="th-closed">
    <LockSimpleIcon size={24} weight="fill" aria-hidden />
    <div className="th-closed-text">
      <strong>{title}</strong>
      <span className="th-meta">{children}</span>
    </div>
    {acts}
  </div>
);
