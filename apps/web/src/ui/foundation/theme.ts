import { useSyncExternalStore } from 'react';
import { kept } from '../../i18n/index.js';

/** What the viewer chose; `system` follows the device. */
export type ThemeChoice = 'system' | 'light' | 'dark';

const KEY = 'twinhall.theme';
const system = window.matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

const read = (): ThemeChoice => {
  const value = kept.read(KEY);
  return value === 'light' || value === 'dark' ? value : 'system';
};
let chosen = read();

const paint = () => {
  document.documentElement.dataset['theme'] = chosen === 'system' ? (system.matches ? 'dark' : 'light') : chosen;
  for (const tell of listeners) tell();
};

/** Paints the theme before the first render and follows the device from then on. */
export const startTheme = (): void => {
  paint();
  system.addEventListener('change', paint);
};

export const chooseTheme = (choice: ThemeChoice): void => {
  chosen = choice;
  kept.write(KEY, choice === 'system' ? null : choice);
  paint();
};

const subscribe = (tell: () => void) => {
  listeners.add(tell);
  return () => listeners.delete(tell);
};

/** The viewer's choice, kept in this browser. */
export const useThemeChoice = (): ThemeChoice => useSyncExternalStore(subscribe, () => chosen);
