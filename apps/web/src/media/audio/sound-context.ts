import { Observed } from '../observed.js';

/** Chromium can route a whole context to one loudspeaker; the type is not in the DOM library yet. */
type Routable = AudioContext & { setSinkId?: (deviceId: string) => Promise<void> };

/** The page's one audio graph. Browsers keep it silent until the person has clicked something. */
export class SoundContext {
  readonly context = new AudioContext({ latencyHint: 'interactive', sampleRate: 48_000 });
  /** True while nothing can be heard because the browser waits for a click. */
  readonly needsGesture = new Observed(this.context.state === 'suspended');

  constructor() {
    this.context.onstatechange = () => this.needsGesture.set(this.context.state !== 'running');
    void this.resume();
  }

  /** Call it from a click. Without one the browser may leave the promise open, so nothing waits for it. */
  async resume(): Promise<void> {
    await this.context.resume().catch(() => undefined);
  }

  /** @returns false where the browser cannot choose a loudspeaker: then the system's own choice holds */
  async useSpeaker(deviceId: string): Promise<boolean> {
    const context: Routable = this.context;
    if (context.setSinkId === undefined) return false;
    await context.setSinkId(deviceId === 'default' ? '' : deviceId);
    return true;
  }

  /** Lets go of the loudspeaker; `resume` takes it again. */
  async pause(): Promise<void> {
    if (this.context.state === 'running') await this.context.suspend();
  }

  async close(): Promise<void> {
    this.context.onstatechange = null;
    if (this.context.state !== 'closed') await this.context.close();
  }
}
