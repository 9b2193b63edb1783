import type { DeviceError } from '../../../media/index.js';

/** Keys of the sentences in the namespace `sound`: why a device did not open, and what to do. */
export const TROUBLE = {
  microphone: {
    browserDenied: 'microphoneBrowserDenied',
    systemDenied: 'microphoneSystemDenied',
    noneFound: 'microphoneNoneFound',
    inUse: 'microphoneInUse',
    insecure: 'insecure',
    unknown: 'microphoneUnknown',
  },
  camera: {
    browserDenied: 'cameraBrowserDenied',
    systemDenied: 'cameraSystemDenied',
    noneFound: 'cameraNoneFound',
    inUse: 'cameraInUse',
    insecure: 'insecure',
    unknown: 'cameraUnknown',
  },
} as const satisfies Record<'microphone' | 'camera', Record<DeviceError, string>>;
