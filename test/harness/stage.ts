import type { StageSource, StageTokenView } from '../../libs/contract/index.js';
import { LiveKit } from '../../libs/platform/livekit/index.js';
import type { StageParticipant } from '../../libs/platform/livekit/index.js';
import { makeConference, type TestConference, type TestPerson } from '../factories/conference.factory.js';
import { TestBrowser } from './browser-fetch.js';
import { connect, type TestClient } from './client.js';
import { createDatabase, type SuiteDatabase } from './database.js';
import { testEnvironment } from './environment.js';
import { startLiveKit, type LiveKitProcess } from './livekit-server.js';
import { RtcClient } from './rtc-client.js';
import { startGateway, startSessionService, type RunningService } from './services.js';
import { until } from './until.js';
import { WebhookRelay } from './webhook-relay.js';

/** Short, so that tests need not wait for the next look. */
export const FAST = { STAGE_POLL_MS: '500', STAGE_PROBE_MS: '200' };

interface StageParts {
  database: SuiteDatabase;
  conference: TestConference;
  server: LiveKitProcess;
  relay: WebhookRelay;
  services: RunningService[];
  gateway: RunningService;
}

/** A conference with everything that makes a stage: PostgreSQL, LiveKit, both services. */
export class TestStage {
  private readonly clients: TestClient[] = [];
  private readonly peers: RtcClient[] = [];

  readonly database: SuiteDatabase;
  readonly conference: TestConference;
  readonly server: LiveKitProcess;
  readonly relay: WebhookRelay;
  readonly services: RunningService[];
  readonly gateway: RunningService;

  private constructor(parts: StageParts) {
    this.database = parts.database;
    this.conference = parts.conference;
    this.server = parts.server;
    this.relay = parts.relay;
    this.services = parts.services;
    this.gateway = parts.gateway;
  }

  /** @param changes settings of the services; `services` is how many session services run */
  static async start({
    changes = FAST,
    services: count = 1,
  }: { changes?: Record<string, string>; services?: number } = {}): Promise<TestStage> {
    const database = await createDatabase();
    const conference = await makeConference(database.pool);
    const services: RunningService[] = [];
    const relay = await WebhookRelay.open(() => services[0]?.url);
    const server = await startLiveKit({ webhookUrl: relay.url });
    const { url, apiKey, apiSecret } = server.settings;
    const livekit = { LIVEKIT_URL: url, LIVEKIT_API_KEY: apiKey, LIVEKIT_API_SECRET: apiSecret };
    const environment = testEnvironment(database.url, { ...livekit, ...changes });
    while (services.length < count) services.push(await startSessionService(environment));
    const gateway = await startGateway(environment);
    return new TestStage({ database, conference, server, relay, services, gateway });
  }

  get sessionId(): string {
    return this.conference.sessionId;
  }

  get livekit(): LiveKit {
    return new LiveKit(this.server.settings);
  }

  /** Rows of the suite's database. */
  async rows<Row extends object>(sql: string, parameters: unknown[]): Promise<Row[]> {
    return (await this.database.pool.query<Row>(sql, parameters)).rows;
  }

  /** A socket inside the session. */
  async enter(person: TestPerson): Promise<TestClient> {
    const client = await connect(this.gateway.url, person.token);
    this.clients.push(client);
    await client.ok('stream:enter', { stream: 'session', streamId: this.sessionId });
    return client;
  }

  /** Asks for a token; the answer as it comes. */
  ask(person: TestPerson, body: object = {}, sessionId = this.sessionId): ReturnType<TestBrowser['send']> {
    return this.browser(person).post(`/api/sessions/${sessionId}/stage-token`, body);
  }

  /** The person sends the own device away. */
  async revoke(person: TestPerson): Promise<void> {
    await this.browser(person).post(`/api/visits/${person.visitId}/revoke`);
  }

  /** A token that must be given. */
  async token(person: TestPerson, body: object = {}): Promise<StageTokenView> {
    const answer = await this.ask(person, body);
    if (answer.status !== 200) throw new Error(`no token: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body as StageTokenView;
  }

  /** Joins the room at LiveKit's own door. */
  async join(person: TestPerson, token?: StageTokenView): Promise<{ peer: RtcClient; sid: string }> {
    return this.joinAt(this.server.wsUrl, token ?? (await this.token(person)));
  }

  /** Joins the room at this signal address. */
  async joinAt(address: string, { token }: StageTokenView): Promise<{ peer: RtcClient; sid: string }> {
    const peer = RtcClient.start();
    this.peers.push(peer);
    const { sid } = await peer.join(address, token);
    return { peer, sid };
  }

  /** The device as LiveKit has it. */
  async inRoom(person: TestPerson): Promise<StageParticipant | undefined> {
    const rooms = await this.livekit.rooms.listRooms();
    const name = rooms.find((room) => room.name.startsWith(this.sessionId))?.name;
    if (name === undefined) return undefined;
    return (await this.livekit.rooms.listParticipants(name)).find(({ identity }) => identity === person.visitId);
  }

  /** Waits until LiveKit lets a device publish exactly this. */
  async mayPublish(person: TestPerson, sources: readonly StageSource[], within?: number): Promise<void> {
    await until(
      `${person.visitId} may publish [${sources.join()}]`,
      async () => (await this.inRoom(person))?.permission.publish.join() === sources.join(),
      within,
    );
  }

  /** Waits until the services know that a person is there. */
  async isKnown(person: TestPerson): Promise<void> {
    await until(`${person.visitId} is known`, async () => {
      const found = await this.database.pool.query(
        'SELECT 1 FROM stage_device WHERE visit_id = $1 AND left_at IS NULL',
        [person.visitId],
      );
      return found.rows.length > 0;
    });
  }

  private browser(person: TestPerson): TestBrowser {
    return new TestBrowser(this.services[0]!.url, person.token);
  }

  async stop(): Promise<void> {
    for (const client of this.clients) client.close();
    await Promise.all(this.peers.map((peer) => peer.close()));
    await this.gateway.stop();
    for (const service of this.services) await service.stop();
    await this.server.stop();
    await this.relay.close();
    await this.database.drop();
  }
}
