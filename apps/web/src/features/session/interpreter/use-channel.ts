import { useCallback, useEffect, useRef, useState } from 'react';
import { DeviceUnavailable, type DeviceError, type StageConnection } from '../../../media/index.js';
import { useSessionFact } from '../../../realtime/index.js';

export interface ChannelWish {
  readonly sessionId: string;
  readonly stage: StageConnection | undefined;
  readonly language: string | undefined;
  /** The microphone; undefined: as the system prefers. */
  readonly deviceId: string | undefined;
}

/** Muted for a cough only: true while it lasts, ended by whatever else closes the microphone. */
const useCough = (sessionId: string, stage: StageConnection | undefined) => {
  const [isCoughing, setCoughing] = useState(false);
  const isDue = useRef(false);
  const set = useCallback((on: boolean) => {
    isDue.current = on;
    setCoughing(on);
  }, []);
  const end = useCallback(() => set(false), [set]);
  // Whoever comes back, or was muted by the chair, opens the microphone by an own click and not by letting go of a key.
  useEffect(() => stage?.state.subscribe(end), [stage, end]);
  useSessionFact(sessionId, 'stage:muted', end);
  const cough = useCallback(
    (on: boolean) => {
      if (!stage || (on ? stage.own.state.value().channel !== 'live' : !isDue.current)) return;
      set(on);
      void stage.own.muteChannel(on);
    },
    [stage, set],
  );
  return { isCoughing, cough, end };
};

/** The one way out of a booth: microphone on and off, and a cough in between. */
export const useChannel = ({ sessionId, stage, language, deviceId }: ChannelWish) => {
  const [isOpening, setOpening] = useState(false);
  const [trouble, setTrouble] = useState<DeviceError>();
  const { isCoughing, cough, end } = useCough(sessionId, stage);
  const open = async (own: StageConnection['own'], to: string): Promise<void> => {
    setOpening(true);
    try {
      await own.publishChannel(to, deviceId);
      setTrouble(undefined);
    } catch (error) {
      setTrouble(error instanceof DeviceUnavailable ? error.kind : 'unknown');
    } finally {
      setOpening(false);
    }
  };
  const toggle = (): void => {
    if (!stage || language === undefined || isOpening) return;
    const { kind } = stage.state.value();
    if (kind !== 'live' && kind !== 'reconnecting') return;
    const { own } = stage;
    const { channel } = own.state.value();
    // In a cough the button means "off for good": the microphone is closed already.
    if (isCoughing) end();
    else if (channel === 'live' || channel === 'muted') void own.muteChannel(channel === 'live');
    else void open(own, language);
  };
  return { isOpening, isCoughing, trouble, toggle, cough };
};
