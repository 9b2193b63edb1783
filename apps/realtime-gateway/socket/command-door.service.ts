import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CommandName, CommandPayload } from '#contract';
import type { Actor, Transaction } from '#kernel';
import { CommandLanes, type BatchItem, type CommandRequest } from '#platform/facts';
import { requireCommand, SessionAccessService, type SessionScope } from '#features/session';
import type { TwinhallSocket } from './twinhall-socket.type.js';

/** What a single command does once it is admitted. */
type Single<Answer> = (tx: Transaction, scope: SessionScope, actor: Actor) => Promise<Answer>;

/** Admits commands of sessions in the order they came and sends them through their session's lane. */
@Injectable()
export class CommandDoor {
  constructor(
    private readonly access: SessionAccessService,
    private readonly lanes: CommandLanes,
  ) {}

  /**
   * Runs one command in its lane.
   * @param prepare what must be found out before and takes too long for a lane; later commands may overtake it
   */
  async run<N extends CommandName, Answer>(
    socket: TwinhallSocket,
    name: N,
    command: CommandPayload<N> & { sessionId: string },
    effect: Single<Answer>,
    prepare?: (scope: SessionScope) => Promise<void>,
  ): Promise<Answer> {
    const scope = await this.admit(socket, name, command.sessionId);
    const { actor } = socket.data;
    await prepare?.(scope);
    return (await this.lanes.run(request(actor, name, command, (tx) => effect(tx, scope, actor)))) as Answer;
  }

  /** Runs a hot command together with all others of its kind that wait. `all` must be the same function every time. */
  async runHot<N extends CommandName>(
    socket: TwinhallSocket,
    name: N,
    command: CommandPayload<N> & { sessionId: string },
    all: (tx: Transaction, sessionId: string, items: BatchItem[]) => Promise<unknown[]>,
  ): Promise<unknown> {
    await this.admit(socket, name, command.sessionId);
    const effect = { item: command, all: (tx: Transaction, items: BatchItem[]) => all(tx, command.sessionId, items) };
    return this.lanes.run(request(socket.data.actor, name, command, effect));
  }

  /** May this person send this now? Asked strictly one after the other per socket. @throws {Refused} */
  admit(socket: TwinhallSocket, name: CommandName, sessionId: string): Promise<SessionScope> {
    return this.inTurn(socket, (actor) => this.access.allow(actor, name, sessionId));
  }

  /** The same for what concerns no session: there the roles of the conference decide. @throws {Refused} */
  admitBesides(socket: TwinhallSocket, name: CommandName): Promise<Actor> {
    return this.inTurn(socket, async (actor) => {
      requireCommand(name, actor.conferenceRoles);
      return actor;
    });
  }

  /** Roles are those of the moment in which it is a command's turn. */
  private inTurn<Admitted>(socket: TwinhallSocket, judge: (actor: Actor) => Promise<Admitted>): Promise<Admitted> {
    const admitted = socket.data.turn.then(() => judge(socket.data.actor));
    socket.data.turn = admitted.catch(() => undefined);
    return admitted;
  }
}

const request = (
  actor: Actor,
  name: CommandName,
  command: { id: string; sessionId: string },
  effect: CommandRequest['effect'],
): CommandRequest => ({
  ...{ actor, id: command.id, command: name, digest: digestOf(command), streamId: command.sessionId, effect },
});

/** The same for the same fields with the same values, in whatever order they came. */
const digestOf = (command: object): string =>
  createHash('sha256')
    .update(JSON.stringify(Object.entries(command).sort()))
    .digest('base64url');
