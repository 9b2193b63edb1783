import type { Ack, CommandName, CommandPayload, Commands } from '#contract';
import { commandId } from '../commands/command-id.js';
import { Outbox, type CommandLine, type PendingCommand } from '../commands/outbox.js';
import { Connection, type ConnectionOptions } from '../connection/connection.js';
import { enterConference, reduceConference, type ConferenceLive } from '../streams/conference-view.js';
import { reduceSession, showSignals, withVotes } from '../streams/session-reducer.js';
import { enterSession, type SessionView } from '../streams/session-view.js';
import { StreamReader, type StreamRules } from '../streams/stream-reader.js';
import { ServerClock } from './server-clock.js';
import { enterStream } from './stream-door.js';
import { StreamShelf } from './stream-shelf.js';

const sessionRules = (me: string): StreamRules<SessionView> => ({
  begin: (snapshot, before) => {
    if (snapshot.kind !== 'session') throw new Error(`A session's stream began with a ${snapshot.kind}.`);
    const view = enterSession(snapshot);
    // A snapshot does not say who was removed; whoever heard it still knows.
    return before?.mine.removed ? { ...view, mine: { ...view.mine, removed: true } } : view;
  },
  reduce: (view, fact) => reduceSession(view, fact, me),
  show: showSignals,
});

const conferenceRules: StreamRules<ConferenceLive> = {
  begin: (snapshot) => {
    if (snapshot.kind !== 'conference') throw new Error(`A conference's stream began with a ${snapshot.kind}.`);
    return enterConference(snapshot);
  },
  reduce: reduceConference,
  show: (view) => view,
};

export interface RealtimeOptions extends ConnectionOptions {
  /** Milliseconds without an answer after which a command is sent again. */
  readonly patienceMs?: number;
}

/** The socket of a page with everything on it: streams, commands on their way, the server's clock. */
export class RealtimeClient {
  readonly clock = new ServerClock();
  readonly connection: Connection;
  readonly outbox: Outbox;
  private readonly shelf: StreamShelf;
  private readonly line: CommandLine;
  private isAnotherVisit = false;

  constructor({ patienceMs = 8_000, ...options }: RealtimeOptions = {}) {
    this.connection = new Connection(options);
    this.shelf = new StreamShelf((streamId) => this.leave(streamId));
    this.line = this.clockedLine();
    this.outbox = new Outbox(this.line, {
      patienceMs,
      pauseMs: 1_000,
      answered: (command, ack) => this.learn(command, ack),
    });
    this.connection.socket.on('facts', (frame) => this.shelf.find(frame.stream)?.receive(frame));
    this.connection.socket.on('signals', ({ stream, signals }) => this.shelf.find(stream)?.receiveSignals(signals));
    this.connection.state.subscribe(() => this.follow());
  }

  /** Reader of a session for this person; the same one for everybody who asks. It enters once it is kept. */
  session(sessionId: string, me: string): StreamReader<SessionView> {
    return this.shelf.reader(
      sessionId,
      me,
      () => new StreamReader(sessionRules(me), this.entering('session', sessionId)),
    );
  }

  conference(conferenceId: string, me: string): StreamReader<ConferenceLive> {
    return this.shelf.reader(conferenceId, me, () => {
      const reader = new StreamReader(conferenceRules, this.entering('conference', conferenceId));
      this.sortAnewOnRelease(reader, conferenceId);
      reader.onFact((fact) => {
        if (fact.type === 'person:changed' && fact.body.personId === me) this.sortAnew(conferenceId);
      });
      return reader;
    });
  }

  /** Keeps the stream of a reader open until the returned function is called. */
  keep(streamId: string): () => void {
    const release = this.shelf.keep(streamId);
    this.connection.open();
    const reading = this.shelf.find(streamId)?.reading.value();
    const isLive = reading?.phase === 'reading' && reading.isLive;
    if (!isLive && this.connection.isOnline) void this.shelf.find(streamId)?.enter();
    return release;
  }

  /** Sends a command until it is answered. @throws {Refused} */
  send<N extends CommandName>(name: N, payload: Commands[N]['payload'], id?: string): Promise<Commands[N]['answer']> {
    this.connection.open();
    return this.outbox.send(name, payload, id);
  }

  /** "Still here": sent once, and not at all without a connection. */
  beat(sessionId: string): void {
    if (this.connection.isOnline) this.line.emit('presence:beat', { sessionId, id: commandId() }, () => undefined);
  }

  /** The cookie of this browser changed: connects anew and reads everything with the rights of now. */
  restart(): void {
    this.connection.close();
    this.isAnotherVisit = true;
    if (this.shelf.isKept) this.connection.open();
  }

  private entering(stream: 'session' | 'conference', streamId: string) {
    return (after: number | undefined) =>
      enterStream(this.connection, { stream, streamId, ...(after !== undefined && { after }) });
  }

  private leave(streamId: string): void {
    if (this.connection.isOnline) this.line.emit('stream:leave', { streamId, id: commandId() }, () => undefined);
  }

  /** A new release may give this person other rights: sessions are read anew, not all people in the same instant. */
  private sortAnewOnRelease(reader: StreamReader<ConferenceLive>, conferenceId: string): void {
    let known: number | null | undefined;
    reader.reading.subscribe(() => {
      const now = reader.reading.value();
      if (now.phase !== 'reading' || now.view.release === known) return;
      const isNews = known !== undefined;
      known = now.view.release;
      if (isNews) this.sortAnew(conferenceId);
    });
  }

  private sortAnew(conferenceId: string): void {
    setTimeout(() => this.shelf.enterKept({ fresh: true, except: conferenceId }), Math.random() * 500);
  }

  private follow(): void {
    const state = this.connection.state.value();
    if (state.kind === 'online') {
      this.shelf.enterKept({ fresh: this.isAnotherVisit });
      this.isAnotherVisit = false;
      this.outbox.resume();
    } else if (state.kind === 'refused') {
      this.shelf.each((reader) => reader.refuse(state.refusal));
      this.outbox.refuse(state.refusal);
    } else this.shelf.each((reader) => reader.lose());
  }

  /** The voting device hears of its own vote by the answer alone. */
  private learn({ name, payload }: PendingCommand, ack: Ack<CommandName>): void {
    if (!ack.ok || name !== 'question:vote') return;
    const votes = { [payload.questionId]: payload.on };
    const reader = this.shelf.find(payload.sessionId) as StreamReader<SessionView> | undefined;
    reader?.change((view) => withVotes(view, votes));
  }

  /** Every answer says what time it is at the server. */
  private clockedLine(): CommandLine {
    const { connection, clock } = this;
    return {
      get isOnline() {
        return connection.isOnline;
      },
      emit<N extends CommandName>(name: N, command: CommandPayload<N>, acked: (ack: Ack<N>) => void): void {
        const sentAt = Date.now();
        connection.emit(name, command, (ack) => {
          clock.observe(sentAt, Date.now(), ack.now);
          acked(ack);
        });
      },
    };
  }
}
