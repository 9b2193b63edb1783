import { useEffect, useState } from 'react';

const PAUSE_MS = 8_000;

/** Tells a screen reader the latest sentence, politely and at most once in eight seconds; nothing is to be seen. */
export const QuietStatus = ({ children }: { children: string }) => {
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (said === children) return;
    const timer = setTimeout(() => setSaid(children), said === '' ? 500 : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [children, said]);
  return (
    <span className="th-hidden" role="status">
      {said}
    </span>
  );
};
