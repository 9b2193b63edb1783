import type { BrowserContextOptions } from 'playwright-core';

type Look = readonly [locale: string, colorScheme: 'light' | 'dark', form: string, size: BrowserContextOptions];

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

/** Every language, light and dark, desktop and phone, so that each pair of them occurs. */
export const EVERY_LOOK: readonly Look[] = [
  ['de-DE', 'light', 'desktop', {}],
  ['de-DE', 'dark', 'phone', PHONE],
  ['ru-RU', 'dark', 'desktop', {}],
  ['ru-RU', 'light', 'phone', PHONE],
  ['en-GB', 'light', 'desktop', {}],
  ['en-GB', 'dark', 'phone', PHONE],
];
