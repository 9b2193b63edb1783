import { useCallback, useEffect, useState } from 'react';
import { Preview, useObserved, type HallDeviceChoice } from '../../../media/index.js';
import { useResume } from '../sound/use-resume.js';

/** Picture and level before the start, as chosen; lets go of the devices while `isOn` is false. */
export const useHallPreview = (isOn: boolean, { microphoneId, cameraId, hasCamera }: HallDeviceChoice) => {
  const [preview] = useState(() => new Preview());
  useEffect(() => (isOn ? () => preview.close() : undefined), [isOn, preview]);
  useEffect(() => {
    if (isOn) void preview.openMicrophone(microphoneId);
  }, [isOn, preview, microphoneId]);
  useEffect(() => {
    if (isOn && hasCamera) void preview.openCamera(cameraId);
    else preview.closeCamera();
  }, [isOn, preview, hasCamera, cameraId]);
  const needsGesture = useObserved(preview.sound.needsGesture);
  const resume = useCallback(() => void preview.sound.resume(), [preview]);
  useResume(isOn && needsGesture, resume);
  return { ...useObserved(preview.state), meter: useObserved(preview.meter) };
};
