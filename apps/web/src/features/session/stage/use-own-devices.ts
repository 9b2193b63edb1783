import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeviceUnavailable, StageConnection } from '../../../media/index.js';
import { kept } from '../../../i18n/index.js';
import { toast } from '../../../ui/index.js';

const FAILURES = {
  browserDenied: 'deviceBrowserDenied',
  systemDenied: 'deviceSystemDenied',
  noneFound: 'deviceNoneFound',
  inUse: 'deviceInUse',
  insecure: 'deviceInsecure',
  unknown: 'deviceUnknown',
} as const;

/** Whoever closes the browser's own picker of screens has changed their mind: that is no failure to speak of. */
const failureOf = (error: unknown): keyof typeof FAILURES | undefined => {
  if (!(error instanceof Error) || error.name !== 'DeviceUnavailable') return 'unknown';
  const { device, kind } = error as DeviceUnavailable;
  return device === 'screen' && kind === 'browserDenied' ? undefined : kind;
};

/** The device chosen on the join page; when that one is gone, the one that the system prefers. */
const asChosen = async (
  kind: 'microphoneId' | 'cameraId',
  open: (deviceId: string | undefined) => Promise<void>,
): Promise<void> => {
  const chosen = kept.read(`twinhall.${kind}`) ?? undefined;
  try {
    await open(chosen);
  } catch (error) {
    if (chosen === undefined || failureOf(error) !== 'noneFound') throw error;
    await open(undefined);
  }
};

/** Opens and closes what this device shows; what did not open is said in a sentence. */
export const useOwnDevices = (connection: StageConnection | undefined) => {
  const { t } = useTranslation('session');
  const run = useCallback(
    async (act: (own: StageConnection['own']) => Promise<void>) => {
      if (!connection) return;
      try {
        await act(connection.own);
      } catch (error) {
        const failure = failureOf(error);
        if (failure) toast(t(FAILURES[failure]), { tone: 'bad' });
      }
    },
    [connection, t],
  );
  return {
    openMicrophone: () => run((own) => asChosen('microphoneId', (id) => own.publishMicrophone('person', id))),
    closeMicrophone: () => run((own) => own.muteMicrophone()),
    openCamera: () => run((own) => asChosen('cameraId', (id) => own.publishCamera(id))),
    closeCamera: () => run((own) => own.close('camera')),
    openScreen: () => run((own) => own.publishScreen()),
    closeScreen: () => run((own) => own.close('screen')),
    closeAll: () => run((own) => own.closeAll()),
  };
};

export type OwnDevices = ReturnType<typeof useOwnDevices>;
