import { useEffect } from 'react';

/** Window title: what the page shows first, then the product. The innermost caller wins. */
export const usePageTitle = (words: string): void => {
  useEffect(() => {
    document.title = `${words} · Twinhall`;
  }, [words]);
};
