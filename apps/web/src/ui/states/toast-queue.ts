import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components';

/** One sentence, and how to take it back. */
export interface ToastContent {
  text: string;
  /** `bad` for a refusal; it has no undo. */
  tone?: 'plain' | 'bad';
  onUndo?: () => void;
}

export const SHOWN_MS = 8000;

export const toasts = new ToastQueue<ToastContent>({ maxVisibleToasts: 3 });

/** Shows a sentence for 8 seconds, longer while hovered or focused. */
export const toast = (text: string, options: Omit<ToastContent, 'text'> = {}): void => {
  toasts.add({ text, ...options }, { timeout: SHOWN_MS });
};
