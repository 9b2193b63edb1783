import { useEffect, useState } from 'react';
import { Devices } from '../devices/device-list.js';
import type { DeviceList } from '../devices/device-list.js';
import { useObserved } from './use-observed.js';

/** The devices of this machine, and `refresh` for the moment after one was allowed. */
export const useDevices = (): DeviceList & { readonly refresh: () => Promise<void> } => {
  const [devices] = useState(() => new Devices());
  useEffect(() => {
    devices.start();
    return () => devices.stop();
  }, [devices]);
  return { ...useObserved(devices.list), refresh: () => devices.refresh() };
};
