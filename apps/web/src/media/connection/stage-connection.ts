import { Room, RoomEvent, setLogLevel } from 'livekit-client';
import type { DisconnectReason } from 'livekit-client';
import { OwnMeter } from '../audio/own-meter.js';
import { StageMixer } from '../audio/stage-mixer.js';
import { SoundContext } from '../audio/sound-context.js';
import { Observed } from '../observed.js';
import { measureLine } from './line-report.js';
import type { LineReport } from './line-report.js';
import { OwnTracks } from './own-tracks.js';
import { defaultProfile } from './publish-profile.format.js';
import type { PublishProfile } from './publish-profile.format.js';
import { defaultRetryPace, retryDelay } from './retry-delay.policy.js';
import type { RetryPace } from './retry-delay.policy.js';
import { StageRefused } from './stage-access.js';
import type { FetchStageAccess } from './stage-access.js';
import { endOf } from './stage-end.format.js';
import { StageListening } from './stage-listening.js';
import { emptyRoster } from './stage-roster.view.js';
import type { StageRoster } from './stage-roster.view.js';
import { followRoster } from './stage-roster.js';
import { nextStageState } from './stage-state.machine.js';
import type { StageState, StageStep } from './stage-state.machine.js';
import type { Listening } from './track-choice.policy.js';
import { WindowSeat } from './window-seat.js';

// The library tells much, and identities with it.
setLogLevel('error');

export type StageOptions = Listening & {
  readonly profile?: PublishProfile;
  readonly pace?: RetryPace;
  /** The place that all windows of this browser share, e.g. the session's id; see `WindowSeat`. */
  readonly seat?: string;
};

/** LiveKit mends short breaks of the line by itself; after three tries our own loop takes over with a fresh token. */
const mendPolicy = {
  nextRetryDelayInMs: ({ retryCount }: { retryCount: number }): number | null => [0, 300, 1000][retryCount] ?? null,
};

/**
 * This device on a stage: connects, and after every loss connects again without end, until it leaves, is removed, is opened
 * elsewhere, or the token route refuses. No React in here; hooks watch the `Observed` members.
 */
export class StageConnection {
  readonly state = new Observed<StageState>({ kind: 'idle' });
  readonly roster = new Observed<StageRoster>(emptyRoster);
  readonly language: Observed<string | undefined>;
  /** The code of the last refusal, for the sentence beside `ended: refused`. */
  refusal: string | undefined;
  readonly sound = new SoundContext();
  readonly mixer: StageMixer;
  readonly own: OwnTracks;
  /** Measures the own open microphone or channel. */
  readonly ownMeter = new OwnMeter(this.sound);
  private readonly listening: StageListening;
  private readonly pace: RetryPace;
  private readonly seat: WindowSeat;
  private room: Room | undefined;
  private fetchAccess: FetchStageAccess | undefined;
  private retryTimer: ReturnType<typeof setTimeout> | undefined;
  private readonly retryNow = (): void => this.retry();

  constructor(options: StageOptions) {
    this.pace = options.pace ?? defaultRetryPace;
    this.seat = new WindowSeat(options.seat);
    this.language = new Observed(options.language);
    this.mixer = new StageMixer(this.sound, options.mode);
    this.own = new OwnTracks(options.profile ?? defaultProfile);
    this.own.state.subscribe(() => this.ownMeter.follow(this.own.state.value().sound));
    this.listening = new StageListening(this.mixer, options);
  }

  /**
   * Begins; the way it goes is told by `state`. Does nothing while a connection is there or under way. Where another window
   * of this browser has the stage it ends as `duplicate`; called again after that, it takes the stage over.
   */
  connect(fetchAccess: FetchStageAccess, takesOver = this.isElsewhere()): void {
    this.fetchAccess = fetchAccess;
    if (!this.step({ do: 'connect' })) return;
    window.addEventListener('online', this.retryNow);
    void this.sitDown(fetchAccess, takesOver);
  }

  /** Leaves for good and lets go of all devices. */
  async leave(): Promise<void> {
    await this.end('left');
  }

  /** Also closes the audio graph: nothing works afterwards. */
  async close(): Promise<void> {
    await this.leave();
    this.mixer.close();
    await this.sound.close();
  }

  /** @param language undefined for the floor alone */
  chooseLanguage(language: string | undefined): void {
    this.language.set(language);
    this.listening.choose(language);
  }

  async measureLine(): Promise<LineReport | undefined> {
    return this.room && measureLine(this.room);
  }

  private isElsewhere(): boolean {
    const state = this.state.value();
    return state.kind === 'ended' && state.reason === 'duplicate';
  }

  private async sitDown(fetchAccess: FetchStageAccess, takesOver: boolean): Promise<void> {
    const hasSeat = await this.seat.take(takesOver, () => void this.end('duplicate'));
    if (hasSeat) await this.join(fetchAccess);
    else if (hasSeat === false) await this.end('duplicate');
  }

  private async join(fetchAccess: FetchStageAccess): Promise<void> {
    const room = this.newRoom();
    this.room = room;
    try {
      const { url, token, iceServers = [] } = await fetchAccess();
      if (this.room !== room) return;
      this.watch(room);
      const rtcConfig = { iceServers: [...iceServers] };
      await room.connect(url, token, { autoSubscribe: false, maxRetries: 0, websocketTimeout: 5000, rtcConfig });
      if (this.room !== room) return await room.disconnect();
      this.step({ do: 'joined' });
      this.listening.apply();
      await this.own.enter(room);
    } catch (error) {
      if (this.room !== room) return;
      if (error instanceof StageRefused) {
        this.refusal = error.code;
        return await this.end('refused');
      }
      // A track that did not publish is no reason to go; a join that failed is.
      if (this.state.value().kind === 'connecting') this.lose(room);
    }
  }

  private newRoom(): Room {
    return new Room({
      adaptiveStream: true,
      dynacast: true,
      stopLocalTrackOnUnpublish: false,
      reconnectPolicy: mendPolicy,
    });
  }

  private watch(room: Room): void {
    const only = (act: () => void) => (): void => void (this.room === room && act());
    this.listening.enter(room);
    followRoster(room, (roster) => this.room === room && this.roster.set(roster));
    room.on(
      RoomEvent.Reconnecting,
      only(() => this.step({ do: 'shaken' })),
    );
    room.on(
      RoomEvent.SignalReconnecting,
      only(() => this.step({ do: 'shaken' })),
    );
    room.on(
      RoomEvent.Reconnected,
      only(() => this.step({ do: 'recovered' })),
    );
    room.on(RoomEvent.Disconnected, (reason?: DisconnectReason) => {
      if (this.room !== room) return;
      const end = endOf(reason);
      if (end) void this.end(end);
      else this.lose(room);
    });
  }

  private lose(room: Room): void {
    const state = this.state.value();
    const attempt = state.kind === 'connecting' ? state.attempt + 1 : 1;
    const retryInMs = retryDelay(attempt, Math.random(), this.pace);
    if (!this.step({ do: 'lost', retryInMs })) return;
    this.abandon(room);
    this.retryTimer = setTimeout(this.retryNow, retryInMs);
  }

  private retry(): void {
    clearTimeout(this.retryTimer);
    if (this.fetchAccess && this.step({ do: 'retry' })) void this.join(this.fetchAccess);
  }

  private async end(reason: 'left' | 'kicked' | 'duplicate' | 'refused'): Promise<void> {
    if (!this.step({ do: 'end', reason })) return;
    this.seat.leave();
    clearTimeout(this.retryTimer);
    window.removeEventListener('online', this.retryNow);
    await this.own.closeAll();
    if (this.room) this.abandon(this.room);
  }

  /** The tracks of this device stay open: they are published again in the next room. */
  private abandon(room: Room): void {
    this.room = undefined;
    this.listening.leave();
    this.own.leave();
    this.roster.set(emptyRoster);
    void room.disconnect(false);
  }

  /** @returns whether the step led anywhere */
  private step(step: StageStep): boolean {
    const before = this.state.value();
    this.state.set(nextStageState(before, step));
    return this.state.value() !== before;
  }
}
