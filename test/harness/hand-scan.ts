import type { Page } from 'playwright-core';

/** A hardware scanner: the whole code in one breath, then Enter, however busy the machine of the test is. */
export const handScan = (page: Page, code: string): Promise<void> =>
  page.evaluate((text) => {
    for (const key of [...text, 'Enter'])
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  }, code);
