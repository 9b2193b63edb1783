import type { Translation } from '../translation.js';
import type { device as german } from '../de/device.js';

export const device = {
  asks: 'A second device wants in',
  asksHint: '{{device}} has just opened your personal link.',
  asksWarning: 'Confirm only if that was you.',
  confirm: 'That is me',
  reject: 'Refuse',
  confirmed: 'Confirmed: {{device}}',
  rejected: 'Refused: {{device}}',
} as const satisfies Translation<typeof german>;
