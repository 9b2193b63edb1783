import { useEffect, useRef, useSyncExternalStore } from 'react';
import { kept } from '../../../i18n/index.js';

const KEY = 'twinhall.shortcuts';
const listeners = new Set<() => void>();
let enabled = kept.read(KEY) !== 'off';

/** Switches all shortcuts on or off, kept in this browser (WCAG 2.1.4). */
export const chooseShortcuts = (on: boolean): void => {
  enabled = on;
  kept.write(KEY, on ? null : 'off');
  for (const tell of listeners) tell();
};

const subscribe = (tell: () => void) => {
  listeners.add(tell);
  return () => listeners.delete(tell);
};

export const useShortcutsChoice = (): boolean => useSyncExternalStore(subscribe, () => enabled);

export interface Shortcut {
  /** `KeyboardEvent.code`: the key's place, so that it works with a Russian layout, too. */
  readonly code: string;
  readonly ctrl?: boolean;
  readonly shift?: boolean;
  readonly alt?: boolean;
  readonly press: () => void;
  /** For keys that are held. */
  readonly release?: () => void;
}

const isText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

const fits = (event: KeyboardEvent, { code, ctrl = false, shift = false, alt = false }: Shortcut): boolean =>
  event.code === code && (event.ctrlKey || event.metaKey) === ctrl && event.shiftKey === shift && event.altKey === alt;

/** Listens while the component is there. A key without Ctrl or Alt is left to whoever writes a text. */
export const useShortcuts = (shortcuts: readonly Shortcut[]): void => {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    const down = (event: KeyboardEvent) => {
      const shortcut = enabled ? latest.current.find((one) => fits(event, one)) : undefined;
      if (!shortcut || (!shortcut.ctrl && !shortcut.alt && isText(event.target))) return;
      event.preventDefault();
      if (!event.repeat) shortcut.press();
    };
    const up = (event: KeyboardEvent) =>
      latest.current.find(({ code, release }) => release && code === event.code)?.release?.();
    window.addEventListener('keydown', down);
    window.addEventListener('keyup', up);
    return () => {
      window.removeEventListener('keydown', down);
      window.removeEventListener('keyup', up);
    };
  }, []);
};
