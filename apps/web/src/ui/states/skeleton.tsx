import './skeleton.css';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PLACES } from '../marks/place.js';

const PATIENCE_MS = 300;

/** True once `PATIENCE_MS` have passed: what comes at once never flashes a skeleton. */
const useLate = (): boolean => {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return late;
};

export interface SkeletonProps {
  /** What is coming, e.g. "Redeliste". */
  what: string;
  /** Rows of people with their shapes, or plain lines of text. */
  form?: 'people' | 'text' | 'cards';
  rows?: number;
}

/** The form of what comes, after 300 ms, with a word; no spinner. */
export const Skeleton = ({ what, form = 'people', rows = 3 }: SkeletonProps) => {
  const { t } = useTranslation('ui');
  const late = useLate();
  if (!late) return <div className="th-skeleton" />;
  return (
    <div className="th-skeleton" data-form={form} role="status">
      {Array.from({ length: rows }, (_, row) => (
        <div className="th-skeleton-row" key={row} aria-hidden>
          {form === 'people' ? <span className="th-skeleton-shape" data-place={PLACES[row % PLACES.length]} /> : null}
          <span className="th-skeleton-lines">
            <span style={{ width: `${60 + ((row * 17) % 35)}%` }} />
            <span style={{ width: `${35 + ((row * 11) % 25)}%` }} />
          </span>
          {form === 'people' ? <span className="th-skeleton-act" /> : null}
        </div>
      ))}
      <p className="th-meta">{t('loading', { what })}</p>
    </div>
  );
};
