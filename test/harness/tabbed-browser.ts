import { chromium, type Browser } from 'playwright-core';
import { freePort } from '../../libs/platform/embedded/index.js';
import { startBrowser } from './media-browser.js';

/**
 * A Chromium in which only the tab in front is visible, as at home: a tab behind another one loses its wake lock. The
 * browsers of the other tests keep every tab visible, however many there are.
 */
export const startTabbedBrowser = async (): Promise<Pick<Browser, 'newContext' | 'close'>> => {
  const debuggingPort = await freePort();
  const program = await startBrowser({ debuggingPort });
  const asItIs = await chromium.connectOverCDP(`http://127.0.0.1:${debuggingPort}`, { noDefaults: true });
  return {
    close: () => program.close(),
    /** Its one profile. Of the options it knows the language alone. */
    newContext: async ({ locale = 'de-DE' } = {}) => {
      const [profile] = asItIs.contexts();
      if (!profile) throw new Error('This Chromium shows no profile at its debugging port.');
      await profile.addInitScript(`localStorage.setItem('twinhall.language', '${locale.slice(0, 2)}')`);
      return profile;
    },
  };
};
