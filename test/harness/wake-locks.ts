import type { Page } from 'playwright-core';

/** Keeps every wake lock that the page is given. Runs before the page's own code. */
export const keepWakeLocks = `(() => {
  const request = WakeLock.prototype.request;
  window.wakeLocks = [];
  WakeLock.prototype.request = async function (kind) {
    const lock = await request.call(this, kind);
    window.wakeLocks.push(lock);
    return lock;
  };
})()`;

/** Of each wake lock, oldest first, whether it is held; of a page that began with `keepWakeLocks`. */
export const wakeLocks = (page: Page): Promise<('held' | 'released')[]> =>
  page.evaluate(`window.wakeLocks.map(({ released }) => (released ? 'released' : 'held'))`);
