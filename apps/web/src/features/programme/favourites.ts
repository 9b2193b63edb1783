import { useMemo, useSyncExternalStore } from 'react';
import { kept } from '../../i18n/index.js';

const listeners = new Set<() => void>();
const keyOf = (conferenceId: string): string => `twinhall.favourites.${conferenceId}`;

const read = (text: string | null): ReadonlySet<string> => {
  try {
    const found: unknown = JSON.parse(text ?? '[]');
    return new Set(Array.isArray(found) ? found.filter((id): id is string => typeof id === 'string') : []);
  } catch {
    return new Set();
  }
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  // Another tab of the same browser.
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
};

/** Starred sessions, kept in this browser only. */
export const useFavourites = (
  conferenceId: string,
): readonly [ReadonlySet<string>, (id: string, on: boolean) => void] => {
  const text = useSyncExternalStore(subscribe, () => kept.read(keyOf(conferenceId)));
  const starred = useMemo(() => read(text), [text]);
  const set = (id: string, on: boolean): void => {
    const others = [...starred].filter((one) => one !== id);
    kept.write(keyOf(conferenceId), JSON.stringify(on ? [...others, id] : others));
    for (const listener of listeners) listener();
  };
  return [starred, set];
};
