import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';
import { BarcodeDetector, prepareZXingModule } from 'barcode-detector/ponyfill';

/** Own copy of the reader: the package would fetch it from a foreign host. */
prepareZXingModule({
  overrides: { locateFile: (path: string, prefix: string) => (path.endsWith('.wasm') ? wasmUrl : prefix + path) },
});

/** `starting`; `reading`; `denied` by the person or the system; `missing`: there is no camera, or no secure page. */
export type CameraState = 'starting' | 'reading' | 'denied' | 'missing';

export interface CameraSettings {
  video: HTMLVideoElement;
  /** A code in view, once while it stays there. */
  onText: (text: string) => void;
  onState: (state: CameraState) => void;
  /** What a code is read for (in, out): the same code for something else is a new one. */
  purpose: () => string;
  /** True while nothing may be read, e.g. behind a red lamp. */
  isPaused: () => boolean;
}

const EVERY_MS = 120;
/** A code counts as gone, and may be read again, after this long out of view. */
const GONE_MS = 1_500;

const stateFor = (error: unknown): CameraState =>
  error instanceof DOMException && (error.name === 'NotAllowedError' || error.name === 'SecurityError')
    ? 'denied'
    : 'missing';

const open = (facing: 'environment' | 'user'): Promise<MediaStream> =>
  navigator.mediaDevices.getUserMedia({
    video: { facingMode: facing, width: { ideal: 1280 }, height: { ideal: 720 } },
    audio: false,
  });

/** Tells each code once, however long it is held before the camera. */
class InView {
  private readonly seen = new Map<string, number>();
  private purpose = '';

  /** True when this code was not in view for this purpose a moment ago. */
  isNew(purpose: string, text: string, now: number): boolean {
    if (purpose !== this.purpose) this.seen.clear();
    this.purpose = purpose;
    for (const [other, at] of this.seen) if (now - at > GONE_MS) this.seen.delete(other);
    const before = this.seen.has(text);
    this.seen.set(text, now);
    return !before;
  }
}

/** Reads QR codes from a camera into `onText` until the returned function ends it. */
export const readBadges = (facing: 'environment' | 'user', settings: CameraSettings): (() => void) => {
  const { video, onText, onState, purpose, isPaused } = settings;
  const detector = new BarcodeDetector({ formats: ['qr_code'] });
  const inView = new InView();
  let stream: MediaStream | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;

  const look = async (): Promise<void> => {
    if (video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && document.visibilityState === 'visible') {
      const codes = await detector.detect(video).catch(() => []);
      for (const { rawValue } of codes) {
        // Also while paused: a badge that is still held before the camera afterwards is no new scan.
        const isNew = inView.isNew(purpose(), rawValue, Date.now());
        if (isNew && !isOver && !isPaused()) onText(rawValue);
      }
    }
    if (!isOver) timer = setTimeout(() => void look(), EVERY_MS);
  };

  const start = async (): Promise<void> => {
    onState('starting');
    if (!('mediaDevices' in navigator)) return onState('missing');
    try {
      stream = await open(facing);
      if (isOver) return stop();
      stream.getVideoTracks()[0]?.addEventListener('ended', () => onState('missing'));
      video.srcObject = stream;
      await video.play();
      onState('reading');
      void look();
    } catch (error) {
      if (!isOver) onState(stateFor(error));
    }
  };

  const stop = (): void => {
    isOver = true;
    clearTimeout(timer);
    stream?.getTracks().forEach((track) => track.stop());
    video.srcObject = null;
  };

  void start();
  return stop;
};
