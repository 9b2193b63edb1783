import './session-code.css';

export interface SessionCodeProps {
  code: string;
  /** Own or current session: on accent. Otherwise sunken. */
  own?: boolean;
  small?: boolean;
}

/** Short name of a session (AG 5), always first. */
export const SessionCode = ({ code, own = true, small = false }: SessionCodeProps) => (
  <span className="th-session-code" data-own={own} data-small={small}>
    {code}
  </span>
);
