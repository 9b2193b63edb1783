import { useCallback, useState } from 'react';
import type { DeviceError, DeviceUnavailable, StageConnection } from '../../../media/index.js';
import { kept } from '../../../i18n/index.js';

type Source = 'microphone' | 'camera' | 'screen';

/** A device of one's own that did not open. */
export interface OwnTrouble {
  readonly source: Source;
  readonly kind: DeviceError;
}

/** Whoever closes the browser's own picker of screens has changed their mind: that is no failure to speak of. */
const failureOf = (error: unknown): DeviceError | undefined => {
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

/** Opens and closes what this device shows; what did not open stays in `trouble` until it opens or is not wanted. */
export const useOwnDevices = (connection: StageConnection | undefined) => {
  const [trouble, setTrouble] = useState<OwnTrouble>();
  const forget = useCallback(() => setTrouble(undefined), []);
  const run = useCallback(
    async (source: Source, act: (own: StageConnection['own']) => Promise<void>) => {
      if (!connection) return;
      try {
        await act(connection.own);
        setTrouble((before) => (before?.source === source ? undefined : before));
      } catch (error) {
        const kind = failureOf(error);
        if (kind) setTrouble({ source, kind });
      }
    },
    [connection],
  );
  return {
    trouble,
    forget,
    openMicrophone: () =>
      run('microphone', (own) => asChosen('microphoneId', (id) => own.publishMicrophone('person', id))),
    closeMicrophone: () => run('microphone', (own) => own.muteMicrophone()),
    openCamera: () => run('camera', (own) => asChosen('cameraId', (id) => own.publishCamera(id))),
    closeCamera: () => run('camera', (own) => own.close('camera')),
    openScreen: () => run('screen', (own) => own.publishScreen()),
    closeScreen: () => run('screen', (own) => own.close('screen')),
    closeAll: async () => {
      forget();
      await connection?.own.closeAll();
    },
  };
};

export type OwnDevices = ReturnType<typeof useOwnDevices>;
