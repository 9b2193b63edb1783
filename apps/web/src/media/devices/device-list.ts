import { Observed } from '../observed.js';

export type DeviceOption = { readonly id: string; readonly label: string };

export type DeviceList = {
  readonly microphones: readonly DeviceOption[];
  readonly cameras: readonly DeviceOption[];
  /** Empty where the browser cannot choose one. */
  readonly speakers: readonly DeviceOption[];
  /** Browsers hide the names until the person has allowed a device once: open a preview first. */
  readonly hasNames: boolean;
};

const none: DeviceList = { microphones: [], cameras: [], speakers: [], hasNames: false };

/** The devices of this machine, also when they come and go. */
export class Devices {
  readonly list = new Observed<DeviceList>(none);
  private readonly refreshed = (): void => void this.refresh();

  start(): void {
    navigator.mediaDevices?.addEventListener('devicechange', this.refreshed);
    void this.refresh();
  }

  stop(): void {
    navigator.mediaDevices?.removeEventListener('devicechange', this.refreshed);
  }

  /** Call it after a device was opened: only then are there names. */
  async refresh(): Promise<void> {
    // On plain http there is no such object at all, whatever the type says.
    const found = (await navigator.mediaDevices?.enumerateDevices().catch(() => [])) ?? [];
    const ofKind = (kind: MediaDeviceKind): DeviceOption[] =>
      found
        .filter((device) => device.kind === kind && device.deviceId !== '')
        .map(({ deviceId, label }) => ({ id: deviceId, label }));
    this.list.set({
      microphones: ofKind('audioinput'),
      cameras: ofKind('videoinput'),
      speakers: ofKind('audiooutput'),
      hasNames: found.some(({ label }) => label !== ''),
    });
  }
}
