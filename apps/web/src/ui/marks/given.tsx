import './given.css';
import type { ReactNode } from 'react';

export interface GivenProps {
  children: ReactNode;
  lang?: string | undefined;
}

/** Words that people gave, a name mostly: their direction turns nothing around them, and marks piled on a letter stay in the line. */
export const Given = ({ children, lang }: GivenProps) => (
  <bdi className="th-given" lang={lang}>
    {children}
  </bdi>
);
