import type { Translation } from '../translation.js';
import type { sound as german } from '../de/sound.js';

export const sound = {
  gestureTitle: 'One click is missing',
  gestureAct: 'Turn on sound',
  missingTitle: 'Sound and picture are missing just now',
  missingWhy:
    'The media server does not answer. Clock, questions and announcements go on, and this page connects by itself as soon as it is there.',
  loading: 'Sound and picture',
  microphone: 'Microphone',
  camera: 'Camera',
  speaker: 'Loudspeaker',
  systemChoice: 'as set in the system',
  deviceNth: 'Device {{number, number}}',
  deviceAway: 'chosen device, not connected now',
  levelNone: 'silent',
  levelLow: 'quiet',
  levelGood: 'easy to hear',
  levelHigh: 'too loud',
  ranFor: 'The session has run for {{time}} h',
  leftFor: '{{time}} h to go as planned',
  overBy: '{{time}} h over the planned time',
  microphoneBrowserDenied: 'The browser does not release the microphone. Allow it at the lock beside the address.',
  microphoneSystemDenied: 'The system does not give the browser the microphone. Allow it in the settings.',
  microphoneNoneFound: 'The microphone is not connected. Check the cable or choose another one.',
  microphoneInUse: 'Another program is using the microphone. Close it.',
  microphoneUnknown: 'The microphone did not open. Unplug it and plug it in again.',
  cameraBrowserDenied: 'The browser does not release the camera. Allow it at the lock beside the address.',
  cameraSystemDenied: 'The system does not give the browser the camera. Allow it in the settings.',
  cameraNoneFound: 'The camera is not connected. Check the cable or choose another one.',
  cameraInUse: 'Another program is using the camera. Close it.',
  cameraUnknown: 'The camera did not open. Unplug it and plug it in again.',
  noServerTitle: 'There is no media server',
  noServerWhy:
    'Sound and picture need LiveKit. Install Go (1.21 or newer) or LiveKit itself (Homebrew: livekit, Docker: livekit/livekit-server with LIVEKIT_URL), and start Twinhall again. /api/health names the exact reason. Questions, announcements and clock go on.',
  insecure: 'Sound and picture need a secure address with https.',
} as const satisfies Translation<typeof german>;
