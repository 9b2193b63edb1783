import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefusalWords } from '../../../realtime/index.js';
import { Button, ErrorState, Skeleton } from '../../../ui/index.js';

export interface LoadedProps<T> {
  query: UseQueryResult<T>;
  /** What comes, for the skeleton. */
  what: string;
  form?: 'people' | 'text' | 'cards';
  children: (data: T) => ReactNode;
}

/** Skeleton, then the content; what was fetched once stays readable when the next fetch fails. */
export function Loaded<T>({ query, what, form = 'text', children }: LoadedProps<T>) {
  const { t } = useTranslation('ui');
  const sentence = useRefusalWords();
  if (query.data !== undefined) return children(query.data);
  if (!query.error) return <Skeleton what={what} form={form} rows={5} />;
  return (
    <ErrorState
      title={sentence(query.error)}
      code={query.error.code}
      acts={
        <Button variant="primary" onPress={() => void query.refetch()}>
          {t('retry')}
        </Button>
      }
    />
  );
}
