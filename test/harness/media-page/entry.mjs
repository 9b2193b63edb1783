// The smallest page around the client's media code; the journeys of the media drive it through `window.harness`.
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import * as media from '../../../apps/web/src/media/index.ts';

const Stage = ({ stage }) => {
  const { people } = media.useStage(stage);
  const pictures = people.flatMap(({ identity, camera, screen }) =>
    [camera, screen].filter(Boolean).map((picture) => ({ identity, picture })),
  );
  return pictures.map(({ identity, picture }) =>
    createElement(media.StageVideo, { key: picture.sid, track: picture.track, label: identity }),
  );
};

const show = (stage) => createRoot(document.getElementById('page')).render(createElement(Stage, { stage }));

const accessOf = (query) => async () => {
  const answer = await fetch(`/token?${new URLSearchParams(query)}`);
  if (answer.status === 403) throw new media.StageRefused(await answer.text());
  if (!answer.ok) throw new Error(`The token route answered ${answer.status}.`);
  return answer.json();
};

// Every connection that a page makes: their configuration may change after they are made.
const connections = [];
const Native = window.RTCPeerConnection;
window.RTCPeerConnection = class extends Native {
  constructor(configuration) {
    super(configuration);
    connections.push(this);
  }
};

window.harness = {
  media,
  access: accessOf,
  connections: () => connections.length,
  /** Whom the connections would ask for their own address, or to relay. */
  iceServers: () => connections.flatMap((one) => one.getConfiguration().iceServers ?? []),
  states: [],
  open(query, options) {
    const stage = new media.StageConnection({ mode: 'floor', profile: media.smallProfile, ...options });
    this.stage = stage;
    stage.state.subscribe(() => this.states.push(stage.state.value().kind));
    show(stage);
    stage.connect(accessOf(query));
  },
  async openHall(query, choice) {
    this.hall = new media.HallDevice({ profile: media.smallProfile });
    this.stage = this.hall.stage;
    show(this.stage);
    await this.hall.start(accessOf(query), choice);
  },
  preview: () => new media.Preview(),
  async devices() {
    const devices = new media.Devices();
    await devices.refresh();
    return devices.list.value();
  },
  /** Frames that the browser has decoded and shown, by who sends them. */
  frames: () =>
    Object.fromEntries(
      [...document.querySelectorAll('video')].map((video) => [
        video.getAttribute('aria-label'),
        video.getVideoPlaybackQuality().totalVideoFrames,
      ]),
    ),
  /** A pixel column of the picture as grey values: tells whether it moves. */
  picture(label) {
    const video = [...document.querySelectorAll('video')].find((one) => one.getAttribute('aria-label') === label);
    const canvas = new OffscreenCanvas(64, 1);
    const context = canvas.getContext('2d');
    context.drawImage(video, 0, video.videoHeight / 2, video.videoWidth, 1, 0, 0, 64, 1);
    return [...context.getImageData(0, 0, 64, 1).data].filter((_, at) => at % 4 === 0);
  },
};
// For what a driven page cannot show, because to drive it counts as a gesture: joins by itself and tells by the console.
if (location.hash === '#by-itself') {
  window.harness.open({ identity: 'newcomer', listen: 'yes' });
  const { needsGesture } = window.harness.stage.sound;
  const tell = () => console.info(`needs a gesture: ${needsGesture.value()}`);
  needsGesture.subscribe(tell);
  window.harness.stage.state.subscribe(tell);
  document.documentElement.addEventListener('click', () => window.harness.stage.sound.resume());
}
document.title = 'ready';
