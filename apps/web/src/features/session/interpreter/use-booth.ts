import { useCallback, useEffect } from 'react';
import type { StageConnection } from '../../../media/index.js';
import { useHere } from '../frame/here.js';
import { useShortcuts } from '../frame/shortcuts.js';
import { useStageNow } from '../stage/use-stage-now.js';
import { useWatched } from '../stage/use-watched.js';
import { boothState } from './booth-state.policy.js';
import { useBoothStage } from './use-booth-stage.js';
import { useChannel } from './use-channel.js';
import { useCoughKey } from './use-cough-key.js';
import { useKept } from './use-kept.js';
import { usePauseReport } from './use-pause-report.js';

const FULL = 1;

/** How loud the floor is and on which loudspeaker, kept on this device. */
const useIncoming = (stage: StageConnection | undefined) => {
  const [kept, keep] = useKept('volume');
  const [speakerId, chooseSpeaker] = useKept('speaker');
  const volume = kept === null ? FULL : Number(kept);
  useEffect(() => stage?.mixer.setVolume(volume), [stage, volume]);
  useEffect(() => void stage?.sound.useSpeaker(speakerId ?? 'default').catch(() => false), [stage, speakerId]);
  return { volume, setVolume: (next: number) => keep(String(next)), speakerId, chooseSpeaker };
};

/** Everything of a booth: the floor coming in, the own channel going out, and what both are doing. */
export const useBooth = () => {
  const { me, session, live } = useHere();
  const isRunning = live.session.state === 'open' || live.session.state === 'paused';
  const [chosen, chooseLanguage] = useKept('language');
  const given = session.interpreters.find(({ id }) => id === me.person.id)?.booth;
  const wished = chosen ?? me.person.language;
  const { stage, rejoin } = useBoothStage({
    ...{ sessionId: session.id, isWanted: isRunning },
    isGuess: given !== undefined || chosen === null,
    language: given ?? session.interpretation.find((one) => one === wished),
  });
  const now = useStageNow(stage);
  const language = now.people.find(({ isSelf }) => isSelf)?.attributes['language'];
  const [microphoneId, chooseMicrophone] = useKept('microphone');
  const [mode, chooseMode] = useKept('cough');
  const incoming = useIncoming(stage);
  const channel = useChannel({ sessionId: session.id, stage, language, deviceId: microphoneId ?? undefined });
  const resume = useCallback(() => void stage?.sound.resume(), [stage]);
  usePauseReport(session.id, now.own.channel);
  const { isOpening, isCoughing } = channel;
  const state = boothState({
    ...{
      session: live.session.state,
      isAvailable: live.stage.available,
      stage: now.state,
      language,
      isOpening,
      isCoughing,
    },
    channel: now.own.channel,
  });
  const isToggle = mode === 'toggle';
  const isOnAir = state === 'onAir' || state === 'coughing';
  useCoughKey({
    isOnAir,
    press: () => channel.cough(isToggle ? !isCoughing : true),
    release: () => (isToggle ? undefined : channel.cough(false)),
  });
  useShortcuts([{ code: 'KeyD', ctrl: true, press: channel.toggle }]);
  const switchMicrophone = (id: string | null): void => {
    chooseMicrophone(id);
    void stage?.own.switchDevice('channel', id ?? 'default').catch(() => undefined);
  };
  return {
    ...{ stage, now, given, language, state, channel, incoming, isToggle, chooseMode, microphoneId, switchMicrophone },
    ...{ rejoin, resume, chooseLanguage },
    ownMeter: useWatched(stage?.ownMeter.meter, undefined),
    floorMeter: stage?.mixer.meters.floor,
  };
};

export type Booth = ReturnType<typeof useBooth>;
