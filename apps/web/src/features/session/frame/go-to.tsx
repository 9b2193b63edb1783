import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/** Another page is the right one; this one leaves no trace in the history. */
export const GoTo = ({ href }: { href: string }) => {
  const router = useRouter();
  useEffect(() => void router.navigate({ href, replace: true }), [router, href]);
  return null;
};
