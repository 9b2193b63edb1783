import { useEffect, useEffectEvent } from 'react';
import { HandScanner } from './hand-scanner.js';

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/** Hears a hardware scanner on the whole page, except while somebody writes into a field. */
export const useHandScanner = (onText: (text: string) => void): void => {
  const tell = useEffectEvent(onText);
  useEffect(() => {
    const scanner = new HandScanner();
    const hear = (event: KeyboardEvent): void => {
      if (isWriting(event.target)) return;
      const text = scanner.press(event);
      if (text === undefined) return;
      // The scanner's Enter must not press the button that has the focus.
      event.preventDefault();
      event.stopPropagation();
      tell(text);
    };
    window.addEventListener('keydown', hear, { capture: true });
    return () => window.removeEventListener('keydown', hear, { capture: true });
  }, []);
};
