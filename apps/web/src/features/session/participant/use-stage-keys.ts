import type { Own } from '../../../media/index.js';
import { useShortcuts } from '../frame/shortcuts.js';
import type { OwnDevices } from '../stage/use-own-devices.js';

/** Ctrl+D microphone, Ctrl+E camera, V held to talk, Ctrl+Shift+P people. */
export const useStageKeys = (own: Own, devices: OwnDevices, openPeople: () => void): void => {
  const { microphone, camera } = own.mayPublish;
  const sound = () => {
    if (microphone) void (own.microphone === 'live' ? devices.closeMicrophone() : devices.openMicrophone());
  };
  const picture = () => {
    if (camera) void (own.camera === 'live' ? devices.closeCamera() : devices.openCamera());
  };
  useShortcuts([
    { code: 'KeyD', ctrl: true, press: sound },
    { code: 'KeyE', ctrl: true, press: picture },
    { code: 'KeyP', ctrl: true, shift: true, press: openPeople },
    {
      code: 'KeyV',
      press: () => {
        if (microphone) void devices.openMicrophone();
      },
      release: () => {
        if (microphone) void devices.closeMicrophone();
      },
    },
  ]);
};
