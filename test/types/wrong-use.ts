/**
 * Wrong use of the contract, and right use beside it. Nothing here runs: `npm run types` compiles it, and every
 * directive that is not needed any more is an error. `contract.spec.ts` loosens the contract and looks that it is.
 */
import {
  COMMAND_ACCESS,
  ERRORS,
  FACT_AUDIENCE,
  ROUTE_ACCESS,
  type Ack,
  type ClientEvents,
  type CommandPayload,
  type Commands,
  type ErrorCode,
  type FactView,
  type Frame,
  type RouteName,
  type ServerEvents,
  type SignalFrame,
} from '../../libs/contract/index.js';
import { refuse, type FactDraft, type Transaction } from '../../libs/kernel/index.js';
import { errors as german } from '../../apps/web/src/i18n/de/errors.js';
import { errors as english } from '../../apps/web/src/i18n/en/errors.js';
import { errors as russian } from '../../apps/web/src/i18n/ru/errors.js';

declare const id: string;
declare const signals: SignalFrame;
declare const tx: Transaction;
declare const server: { emit<E extends keyof ServerEvents>(event: E, ...given: Parameters<ServerEvents[E]>): void };
declare const socket: { emit<E extends keyof ClientEvents>(event: E, ...given: Parameters<ClientEvents[E]>): void };
declare function send<N extends keyof Commands>(name: N, payload: Commands[N]['payload']): Promise<Ack<N>>;

export async function payloads(): Promise<void> {
  await send('question:vote', { sessionId: id, questionId: id, on: true });
  // @ts-expect-error absolute state is never left out
  await send('question:vote', { sessionId: id, questionId: id });
  // @ts-expect-error nor toggled by a word
  await send('question:vote', { sessionId: id, questionId: id, on: 'toggle' });
  // @ts-expect-error the payload of another command
  await send('session:open', { streamId: id });
  // @ts-expect-error an author withdraws, a chair does not
  await send('question:moderate', { sessionId: id, questionId: id, state: 'withdrawn' });
  // @ts-expect-error a place is the hall or remote
  await send('place:declare', { sessionId: id, place: 'home', language: 'de' });
  // @ts-expect-error nobody knows this command
  await send('question:delete', { sessionId: id });
  // @ts-expect-error nor does the socket
  socket.emit('question:delete', { id, sessionId: id }, () => undefined);
  // @ts-expect-error every command carries the client's id
  const unnamed: CommandPayload<'session:open'> = { sessionId: id };
  void unnamed;
}

export async function answers(): Promise<unknown> {
  const vote = await send('question:vote', { sessionId: id, questionId: id, on: true });
  const ask = await send('question:ask', { sessionId: id, text: '', language: 'de', anonymous: false });
  // @ts-expect-error whether it is an answer is asked first
  const unasked: unknown = ask.answer;
  if (!vote.ok || !ask.ok) return unasked;
  const state: 'waiting' | 'visible' = ask.answer.state === 'waiting' ? ask.answer.state : 'visible';
  // @ts-expect-error a vote is answered with null
  const votes: { votes: number } = vote.answer;
  // @ts-expect-error a question is not its text
  const text: string = ask.answer;
  return [state, votes, text];
}

export async function refusals(): Promise<boolean[]> {
  const ask = await send('question:ask', { sessionId: id, text: '', language: 'de', anonymous: false });
  const beat = await send('presence:beat', { sessionId: id });
  if (ask.ok || beat.ok) return [];
  return [
    ask.error.code === 'question/bad_text',
    beat.error.code === 'role/not_allowed',
    // @ts-expect-error asking has nothing to do with a booth
    ask.error.code === 'booth/taken',
    // @ts-expect-error a sign of life has no text
    beat.error.code === 'question/bad_text',
    // @ts-expect-error there is no such code
    refuse('question/unheard_of'),
  ];
}

export function facts(): void {
  tx.record(id, { type: 'session:paused', views: { all: { pausedAt: id } } });
  // @ts-expect-error the body of another fact
  tx.record(id, { type: 'session:paused', views: { all: { openedAt: id } } });
  // @ts-expect-error the same for one audience only
  tx.record(id, { type: 'session:paused', views: { all: { pausedAt: id }, chair: { openedAt: id } } });
  // @ts-expect-error the same for one person
  tx.record(id, { type: 'question:voted', views: { people: { [id]: { votes: 1 } } } });
  // @ts-expect-error nobody knows this audience
  tx.record(id, { type: 'session:paused', views: { moderators: { pausedAt: id } } });
  // @ts-expect-error a signal is no fact
  tx.record(id, { type: 'presence:counted', views: { all: { hall: 1, remote: 1, total: 2, limit: null } } });
  // @ts-expect-error a fact knows its type by its body, also for readers
  const mixed: FactView = { seq: 1, type: 'session:opened', at: id, body: { closedAt: id, closedBy: 'chair' } };
  // @ts-expect-error nor is a signal one for readers
  const heard: FactView = { seq: 1, type: 'presence:counted', at: id, body: signals.signals['presence:counted'] };
  // @ts-expect-error signals have no numbers
  const frame: Frame = signals;
  // @ts-expect-error so they do not travel as facts
  server.emit('facts', signals);
  const unknown: FactDraft[] = [
    // @ts-expect-error nobody knows this fact
    { type: 'session:ended', views: {} },
  ];
  void [mixed, heard, frame, unknown];
}

/** Each table without one row: whoever adds a command, fact, route or code is told by the compiler what is missing. */
export function tables(): unknown[] {
  const { 'question:ask': _ask, ...commands } = COMMAND_ACCESS;
  // @ts-expect-error a command without its row
  const access: typeof COMMAND_ACCESS = commands;
  const { 'question:asked': _asked, ...told } = FACT_AUDIENCE;
  // @ts-expect-error a fact without its row
  const audience: typeof FACT_AUDIENCE = told;
  const { 'GET /api/me': _me, ...routes } = ROUTE_ACCESS;
  // @ts-expect-error a route without its row
  const doors: typeof ROUTE_ACCESS = routes;
  // @ts-expect-error a route that is not in the table has no name
  const nameless: RouteName = 'GET /api/everything';
  const { 'session/closed': _closed, ...codes } = ERRORS;
  // @ts-expect-error a code without its row
  const errors: typeof ERRORS = codes;
  // @ts-expect-error a code that is not in the table has no name
  const unheard: ErrorCode = 'session/unheard_of';
  return [access, audience, doors, nameless, errors, unheard];
}

/** Every language has a sentence for every code. */
export function sentences(): Record<ErrorCode, string>[] {
  const { 'session/closed': _de, ...deutsch } = german;
  const { 'session/closed': _ru, ...russkij } = russian;
  const { 'session/closed': _en, ...inEnglish } = english;
  return [
    german,
    russian,
    english,
    // @ts-expect-error a sentence is missing
    deutsch,
    // @ts-expect-error a sentence is missing
    russkij,
    // @ts-expect-error a sentence is missing
    inEnglish,
  ];
}
