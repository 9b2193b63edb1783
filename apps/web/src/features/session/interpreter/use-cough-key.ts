import { useEffect, useRef } from 'react';
import { useShortcutsChoice } from '../frame/shortcuts.js';

/** What keeps the space bar for itself: whoever writes, or has another control under the finger. */
const OTHERS = 'input, textarea, select, [contenteditable], [role="option"], [role^="menuitem"], a[href]';
const OWN = '[data-cough-key]';

const isTaken = (target: EventTarget | null): boolean => {
  if (!(target instanceof Element)) return false;
  return target.closest(OTHERS) !== null || (target.closest('button') !== null && target.closest(OWN) === null);
};

export interface CoughKey {
  /** The space bar coughs only while somebody is on air; else it presses buttons as usual. */
  readonly isOnAir: boolean;
  readonly press: () => void;
  readonly release: () => void;
}

/**
 * The space bar, by `KeyboardEvent.code`. Caught before the buttons see it: on air, with the finger still on the
 * microphone's button, it must cough and not switch the microphone.
 */
export const useCoughKey = (key: CoughKey): void => {
  const isEnabled = useShortcutsChoice();
  const latest = useRef(key);
  useEffect(() => {
    latest.current = key;
  });
  useEffect(() => {
    if (!isEnabled) return;
    let isDown = false;
    const catches = (event: KeyboardEvent): boolean => event.code === 'Space' && !event.ctrlKey && !event.altKey;
    const stop = (event: KeyboardEvent): void => {
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    const down = (event: KeyboardEvent): void => {
      if (!catches(event) || (!isDown && (!latest.current.isOnAir || isTaken(event.target)))) return;
      stop(event);
      if (!event.repeat) latest.current.press();
      isDown = true;
    };
    const up = (event: KeyboardEvent): void => {
      if (!isDown || !catches(event)) return;
      stop(event);
      isDown = false;
      latest.current.release();
    };
    // A window that loses the focus never hears the key go up.
    const left = (): void => {
      if (isDown) latest.current.release();
      isDown = false;
    };
    window.addEventListener('keydown', down, true);
    window.addEventListener('keyup', up, true);
    window.addEventListener('blur', left);
    return () => {
      window.removeEventListener('keydown', down, true);
      window.removeEventListener('keyup', up, true);
      window.removeEventListener('blur', left);
    };
  }, [isEnabled]);
};
