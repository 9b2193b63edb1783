import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { findOnPath } from '#platform/embedded';

const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
const fakeDevices = ['--use-fake-device-for-media-stream'];
/** Allows devices and sound without a question and without a click. */
const allowing = ['--use-fake-ui-for-media-stream', '--autoplay-policy=no-user-gesture-required'];

export type BrowserOptions = {
  /** False: the browser asks as it does at home, and nobody is there to answer. */
  readonly isAllowing?: boolean;
  /** A WAV file for the microphone instead of the beep of every second. */
  readonly microphoneFile?: string;
  /** A port of this machine at which another program may look at the browser as it is. */
  readonly debuggingPort?: number;
};

/** A real Chromium with a fake camera and microphone. */
export const startBrowser = ({
  isAllowing = true,
  microphoneFile,
  debuggingPort,
}: BrowserOptions = {}): Promise<Browser> => {
  const executablePath = process.env['CHROMIUM_PATH'] ?? findOnPath('chromium') ?? findOnPath('google-chrome');
  if (executablePath === undefined) {
    throw new Error('The browser tests need Chromium: install it, or give the path of a Chrome in CHROMIUM_PATH.');
  }
  return chromium.launch({
    executablePath,
    // As root Chromium has no sandbox.
    chromiumSandbox: process.getuid?.() !== 0,
    // Playwright mutes the browser; a muted one still measures, but it also ignores the autoplay rule.
    ignoreDefaultArgs: ['--mute-audio'],
    args: [
      ...quiet,
      ...fakeDevices,
      ...(isAllowing ? allowing : []),
      ...(debuggingPort === undefined ? [] : [`--remote-debugging-port=${debuggingPort}`]),
      ...(microphoneFile ? [`--use-file-for-fake-audio-capture=${microphoneFile}`] : []),
    ],
  });
};
