import { useEffect, useState } from 'react';
import type { LevelMeter } from '../audio/level-meter.js';
import { Preview } from '../devices/preview.js';
import type { PreviewState } from '../devices/preview.js';
import { useObserved } from './use-observed.js';

export type PreviewView = PreviewState & {
  readonly meter: LevelMeter | undefined;
  /** The meter stands still until `preview.sound.resume()` is called from a click. */
  readonly needsGesture: boolean;
  /** Commands: `openCamera(id?)`, `openMicrophone(id?)`, `closeCamera()`. */
  readonly preview: Preview;
};

/** Opens camera and microphone, and lets go of both when the component goes. */
export const usePreview = (): PreviewView => {
  const [preview] = useState(() => new Preview());
  useEffect(() => {
    void preview.openCamera();
    void preview.openMicrophone();
    return () => preview.close();
  }, [preview]);
  return {
    ...useObserved(preview.state),
    meter: useObserved(preview.meter),
    needsGesture: useObserved(preview.sound.needsGesture),
    preview,
  };
};
