import { useEffect } from 'react';

/** Takes the first click or key anywhere on the page as the one for which the browser waits. */
export const useResume = (isWaiting: boolean, resume: () => void): void => {
  useEffect(() => {
    if (!isWaiting) return;
    window.addEventListener('pointerdown', resume);
    window.addEventListener('keydown', resume);
    return () => {
      window.removeEventListener('pointerdown', resume);
      window.removeEventListener('keydown', resume);
    };
  }, [isWaiting, resume]);
};
