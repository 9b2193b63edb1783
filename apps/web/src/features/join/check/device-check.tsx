import { usePreview, useDevices } from '../../../media/own-devices.js';
import { useEffect } from 'react';
import { CameraPicture } from './camera-picture.js';
import { DeviceTrouble } from './device-trouble.js';
import { LineReport } from './line-report.js';
import { Loudness } from './loudness.js';
import { Pickers } from './pickers.js';
import { TestTone } from './test-tone.js';
import { useOwnChoice } from './use-own-choice.js';

/** Camera, microphone, loudspeaker and line, tried here and now. Nothing of it leaves the device. */
export default function DeviceCheck() {
  const [choice, choose] = useOwnChoice();
  const preview = usePreview();
  const devices = useDevices();
  const { refresh } = devices;
  const { camera, cameraError, isMicrophoneOpen, microphoneError, meter, needsGesture } = preview;
  // Browsers tell the names of devices only after one was allowed.
  useEffect(() => {
    if (camera || isMicrophoneOpen) void refresh();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `refresh` is new in every drawing
  }, [camera, isMicrophoneOpen]);
  return (
    <div className="join-devices">
      <CameraPicture camera={camera} />
      {cameraError ? (
        <DeviceTrouble device="camera" error={cameraError} retry={() => preview.preview.openCamera()} />
      ) : null}
      {microphoneError ? (
        <DeviceTrouble device="microphone" error={microphoneError} retry={() => preview.preview.openMicrophone()} />
      ) : null}
      <Pickers devices={devices} choice={choice} choose={choose} preview={preview.preview} />
      {isMicrophoneOpen ? (
        <Loudness meter={meter} needsGesture={needsGesture} resume={() => preview.preview.sound.resume()} />
      ) : null}
      <TestTone speakerId={choice.speakerId} />
      <LineReport />
    </div>
  );
}
