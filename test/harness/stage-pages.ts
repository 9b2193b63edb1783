import type { StageTokenView } from '../../libs/contract/index.js';
import { makeConference, type TestConference, type TestPerson } from '../factories/conference.factory.js';
import { TestBrowser } from './browser-fetch.js';
import { connect, type TestClient } from './client.js';
import { startInstallation, type TestInstallation } from './installation.js';
import { RtcClient, type RtcTrack } from './rtc-client.js';
import { FAST } from './stage.js';

/** A whole installation with a conference whose session runs, and clients that need no page. */
export class StagePages {
  private readonly closing: (() => Promise<void> | void)[] = [];

  private constructor(
    readonly home: TestInstallation,
    readonly conference: TestConference,
    readonly chair: TestPerson,
    /** The chair's socket, inside the session. */
    readonly desk: TestClient,
  ) {}

  static async start(): Promise<StagePages> {
    const home = await startInstallation(FAST);
    const conference = await makeConference(home.pool);
    const chair = await conference.person('Сергей Волков');
    await conference.appoint(chair, 'moderator');
    const desk = await connect(home.url, chair.token, { origin: home.url });
    const { sessionId } = conference;
    await desk.ok('stream:enter', { stream: 'session', streamId: sessionId });
    return new StagePages(home, conference, chair, desk);
  }

  get path(): string {
    return `/s/${this.conference.sessionId}`;
  }

  /** Joins the stage as somebody, without a browser, with a token of the real route. */
  async peer(person: TestPerson): Promise<RtcClient> {
    const { url } = this.home;
    const answer = await new TestBrowser(url, person.token, url).post(
      `/api/sessions/${this.conference.sessionId}/stage-token`,
    );
    if (answer.status !== 200) throw new Error(`no token: ${answer.status} ${JSON.stringify(answer.body)}`);
    const peer = RtcClient.start();
    this.closing.push(() => peer.close());
    await peer.join(`${url.replace('http', 'ws')}/livekit`, (answer.body as StageTokenView).token);
    return peer;
  }

  /** What a peer has of the tracks of somebody. */
  async tracksOf(peer: RtcClient, person: TestPerson): Promise<readonly RtcTrack[]> {
    const { participants } = await peer.report();
    return participants.find(({ identity }) => identity === person.visitId)?.tracks ?? [];
  }

  /** The feeds that everybody was told of, in order. */
  feeds(): string[] {
    return this.desk.facts().flatMap((fact) => (fact.type === 'stage:hallFed' ? [fact.body.feed] : []));
  }

  async stop(): Promise<void> {
    for (const close of this.closing) await close();
    this.desk.close();
    await this.home.stop();
  }
}
