/**
 * Why a camera or microphone did not open; each has its own advice.
 * browserDenied: the site was refused · systemDenied: the operating system refuses the browser · noneFound · inUse: another
 * program holds it · insecure: the page is not on https or localhost · unknown
 */
export type DeviceError = 'browserDenied' | 'systemDenied' | 'noneFound' | 'inUse' | 'insecure' | 'unknown';

export type DeviceFailure = {
  /** `DOMException.name`. */
  readonly name: string;
  readonly message: string;
  /** What the browser says about the site's permission, where it can say it. */
  readonly permission: PermissionState | undefined;
  /** False on plain http: then browsers have no media devices at all. */
  readonly isSecure: boolean;
};

const kindOfName: Readonly<Record<string, DeviceError>> = {
  NotFoundError: 'noneFound',
  DevicesNotFoundError: 'noneFound',
  OverconstrainedError: 'noneFound',
  NotReadableError: 'inUse',
  TrackStartError: 'inUse',
  AbortError: 'inUse',
  SecurityError: 'browserDenied',
};

export const deviceErrorOf = ({ name, message, permission, isSecure }: DeviceFailure): DeviceError => {
  if (!isSecure) return 'insecure';
  if (name !== 'NotAllowedError') return kindOfName[name] ?? 'unknown';
  // A site that was allowed and is refused all the same is refused by the system; Chromium also says so in words.
  return permission === 'granted' || /by system/i.test(message) ? 'systemDenied' : 'browserDenied';
};
