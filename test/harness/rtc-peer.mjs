// A LiveKit client without a browser, in a process of its own: the native library does not live well inside jest.
// Commands come as JSON lines {id, do, ...} on stdin, answers {id, result} or {id, error} go to stdout.
import { createInterface } from 'node:readline';
import {
  AudioFrame,
  AudioSource,
  AudioStream,
  DisconnectReason,
  LocalAudioTrack,
  LocalVideoTrack,
  Room,
  RoomEvent,
  TrackKind,
  TrackPublishOptions,
  TrackSource,
  VideoBufferType,
  VideoFrame,
  VideoSource,
  VideoStream,
  dispose,
} from '@livekit/rtc-node';

const sampleRate = 48_000;
const samplesPerFrame = 480;

let room = new Room();
/** sid of a received track -> what arrived of it */
const received = new Map();
/** name of a published track -> how to end it */
const published = new Map();
let ended;

const rms = (samples) => Math.sqrt(samples.reduce((sum, one) => sum + (one / 32_768) ** 2, 0) / samples.length);

const listen = async (track, tally) => {
  if (track.kind === TrackKind.KIND_AUDIO) {
    for await (const frame of new AudioStream(track, sampleRate, 1)) {
      tally.frames += 1;
      // Fast up, slow down (about 100 ms), so that one reading tells whether there is sound now.
      tally.level = Math.max(rms(frame.data), tally.level * 0.9);
    }
  } else {
    for await (const { frame } of new VideoStream(track)) {
      tally.frames += 1;
      Object.assign(tally, { width: frame.width, height: frame.height });
    }
  }
};

const watch = () => {
  room.on(RoomEvent.TrackSubscribed, (track, publication) => {
    const tally = { frames: 0, level: 0 };
    received.set(publication.sid, tally);
    listen(track, tally).catch((error) => (tally.error = String(error)));
  });
  room.on(RoomEvent.TrackUnsubscribed, (_track, publication) => received.delete(publication.sid));
  room.on(RoomEvent.Disconnected, (reason) => (ended = DisconnectReason[reason] ?? String(reason)));
};

const publishOptions = (source) => Object.assign(new TrackPublishOptions(), { source, simulcast: false });

const everyTick = (milliseconds, tick) => {
  const timer = setInterval(() => {
    try {
      tick();
    } catch {
      clearInterval(timer);
    }
  }, milliseconds);
  return () => clearInterval(timer);
};

const playSine = (hertz, volume) => {
  const source = new AudioSource(sampleRate, 1);
  let position = 0;
  let isRunning = true;
  const play = async () => {
    while (isRunning) {
      const samples = new Int16Array(samplesPerFrame);
      for (let i = 0; i < samplesPerFrame; i += 1, position += 1) {
        samples[i] = Math.round(32_767 * volume * Math.sin((2 * Math.PI * hertz * position) / sampleRate));
      }
      // Resolves at the speed of real time once the source's queue is full.
      await source.captureFrame(new AudioFrame(samples, sampleRate, 1, samplesPerFrame));
    }
  };
  play().catch(() => undefined);
  return { source, stop: () => (isRunning = false) };
};

/** A bright bar that wanders over a grey ground: every frame differs from the one before. */
const playBar = (width, height, framesPerSecond) => {
  const source = new VideoSource(width, height);
  let count = 0;
  const stop = everyTick(1000 / framesPerSecond, () => {
    const data = new Uint8Array((width * height * 3) / 2).fill(128);
    const left = (count * 8) % (width - 16);
    for (let row = 0; row < height; row += 1) data.fill(235, row * width + left, row * width + left + 16);
    count += 1;
    const at = process.hrtime.bigint() / 1000n;
    source.captureFrame(new VideoFrame(data, width, height, VideoBufferType.I420), at);
  });
  return { source, stop };
};

const publish = async (name, track, source, stop) => {
  const publication = await room.localParticipant.publishTrack(track, publishOptions(source));
  published.set(name, { sid: publication.sid, stop });
  return { sid: publication.sid };
};

const commands = {
  async join({ url, token }) {
    room = new Room();
    ended = undefined;
    watch();
    await room.connect(url, token, { autoSubscribe: true, dynacast: false });
    return { sid: room.localParticipant.sid };
  },
  publishSound({ name = 'microphone', hertz = 440, volume = 0.5, source = 'SOURCE_MICROPHONE' }) {
    const sine = playSine(hertz, volume);
    const track = LocalAudioTrack.createAudioTrack(name, sine.source);
    return publish(name, track, TrackSource[source], sine.stop);
  },
  publishPicture({ name = 'camera', width = 320, height = 180, framesPerSecond = 10, source = 'SOURCE_CAMERA' }) {
    const bar = playBar(width, height, framesPerSecond);
    const track = LocalVideoTrack.createVideoTrack(name, bar.source);
    return publish(name, track, TrackSource[source], bar.stop);
  },
  async unpublish({ name }) {
    const { sid, stop } = published.get(name);
    stop();
    published.delete(name);
    await room.localParticipant.unpublishTrack(sid);
  },
  report: () => ({
    isConnected: room.isConnected,
    ...(ended === undefined ? {} : { ended }),
    participants: [...room.remoteParticipants.values()].map((participant) => ({
      sid: participant.sid,
      identity: participant.identity,
      name: participant.name,
      attributes: participant.attributes,
      tracks: [...participant.trackPublications.values()].map((publication) => ({
        sid: publication.sid,
        name: publication.name,
        kind: publication.kind === TrackKind.KIND_AUDIO ? 'audio' : 'video',
        isMuted: publication.muted,
        ...(received.get(publication.sid) ?? { frames: 0, level: 0 }),
      })),
    })),
  }),
  async leave() {
    for (const { stop } of published.values()) stop();
    published.clear();
    await room.disconnect();
  },
};

const answer = async ({ id, do: name, ...input }) => {
  try {
    const result = (await commands[name](input)) ?? null;
    process.stdout.write(`${JSON.stringify({ id, result })}\n`);
  } catch (error) {
    process.stdout.write(`${JSON.stringify({ id, error: error instanceof Error ? error.message : String(error) })}\n`);
  }
};

const lines = createInterface({ input: process.stdin });
lines.on('line', (line) => void answer(JSON.parse(line)));
// The parent is gone or has finished: leave the room, then the process.
lines.on('close', async () => {
  await commands.leave().catch(() => undefined);
  await dispose().catch(() => undefined);
  process.exit(0);
});
