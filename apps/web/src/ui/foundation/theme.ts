import { useSyncExternalStore } from 'react';

/** What the viewer chose; `system` follows the device. */
export type ThemeChoice = 'system' | 'light' | 'dark';

const KEY = 'twinhall.theme';
const system = window.matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

const stored = (): ThemeChoice => {
  const value = localStorage.getItem(KEY);
  return value === 'light' || value === 'dark' ? value : 'system';
};

const paint = () => {
  const choice = stored();
  document.documentElement.dataset['theme'] = choice === 'system' ? (system.matches ? 'dark' : 'light') : choice;
  for (const tell of listeners) tell();
};

/** Paints the theme before the first render and follows the device from then on. */
export const startTheme = (): void => {
  paint();
  system.addEventListener('change', paint);
};

export const chooseTheme = (choice: ThemeChoice): void => {
  if (choice === 'system') localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, choice);
  paint();
};

const subscribe = (tell: () => void) => {
  listeners.add(tell);
  return () => listeners.delete(tell);
};

/** The viewer's choice, kept in this browser. */
export const useThemeChoice = (): ThemeChoice => useSyncExternalStore(subscribe, stored);
