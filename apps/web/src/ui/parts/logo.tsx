import './logo.css';

/** Square and circle on one line: the hall and the remote people. */
export const Logo = () => (
  <svg className="th-logo" viewBox="0 0 32 24" width="32" height="24" aria-hidden>
    <path d="M0 1h15v14H0zM24 0a8 8 0 1 1 0 16 8 8 0 0 1 0-16zM0 20h32v4H0z" />
  </svg>
);
