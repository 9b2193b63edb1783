/** What the technician chose for this hall. */
export type HallDeviceChoice = {
  readonly input: 'cleanFeed' | 'roomMicrophone';
  /** Absent: the one that the system prefers. The same goes for the others. */
  readonly microphoneId?: string;
  readonly cameraId?: string;
  /** False: the hall sends no picture. */
  readonly hasCamera: boolean;
  readonly speakerId?: string;
};

const key = 'twinhall.hallDevice';

const isChoice = (value: unknown): value is HallDeviceChoice =>
  typeof value === 'object' &&
  value !== null &&
  'input' in value &&
  (value.input === 'cleanFeed' || value.input === 'roomMicrophone') &&
  'hasCamera' in value &&
  typeof value.hasCamera === 'boolean';

/** Kept on this device, so that the hall is back by itself after a power cut. */
export const keepHallChoice = (choice: HallDeviceChoice): void => localStorage.setItem(key, JSON.stringify(choice));

export const keptHallChoice = (): HallDeviceChoice | undefined => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return isChoice(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
};
