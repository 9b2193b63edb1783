import { existsSync } from 'node:fs';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';

const PLACES = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** No sandbox (tests may run as root), and no request of the browser's own that a network watch would see. */
const QUIET = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** The installed Chromium, headless; more switches (fake devices) by `args`. Close it after the suite. */
export const launchChromium = (options: LaunchOptions = {}): Promise<Browser> => {
  const executablePath = PLACES.find((path) => path !== undefined && existsSync(path));
  if (!executablePath) throw new Error('No Chromium found. Install it, or name its program in CHROMIUM_PATH.');
  return chromium.launch({ ...options, executablePath, args: [...QUIET, ...(options.args ?? [])] });
};
