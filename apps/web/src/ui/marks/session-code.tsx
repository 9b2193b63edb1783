import './session-code.css';
import { sessionCode, useLanguage, type Coded } from '../../i18n/index.js';

export interface SessionCodeProps {
  /** Shown in the viewer's language: AG 5, РГ 5, WG 5. */
  session: Coded;
  /** Own or current session: on accent. Otherwise sunken. */
  own?: boolean;
  small?: boolean;
}

/** Short name of a session, always first. */
export const SessionCode = ({ session, own = true, small = false }: SessionCodeProps) => {
  const language = useLanguage();
  return (
    <span className="th-session-code" data-own={own} data-small={small}>
      {sessionCode(session, language)}
    </span>
  );
};
