import { randomUUID } from 'node:crypto';
import type { CommandName, Commands } from '../../libs/contract/index.js';

/** Ids that a payload names; they need not exist, rights are asked first. */
export interface PayloadIds {
  sessionId: string;
  personId: string;
  conferenceId: string;
}

/** A well-formed payload of every command: adding a command without one does not compile. */
export const wellFormed = ({
  sessionId,
  personId,
  conferenceId,
}: PayloadIds): { [N in CommandName]: Commands[N]['payload'] } => {
  const questionId = randomUUID();
  const text = { text: 'Was zuerst?', language: 'de' };
  return {
    'stream:enter': { stream: 'session', streamId: sessionId, after: 0 },
    'stream:leave': { streamId: conferenceId },
    'place:declare': { sessionId, place: 'remote', language: 'de' },
    'presence:beat': { sessionId },
    'presence:list': { sessionId },
    'session:open': { sessionId },
    'session:pause': { sessionId },
    'session:resume': { sessionId },
    'session:close': { sessionId },
    'session:announce': { sessionId, ...text },
    'question:ask': { sessionId, anonymous: false, ...text },
    'question:edit': { sessionId, questionId, ...text },
    'question:withdraw': { sessionId, questionId },
    'question:vote': { sessionId, questionId, on: true },
    'question:moderate': { sessionId, questionId, state: 'visible' },
    'stage:invite': { sessionId, personId, sources: ['microphone'] },
    'stage:answer': { sessionId, accept: true },
    'stage:demote': { sessionId, personId },
    'stage:mute': { sessionId, personId },
    'stage:remove': { sessionId, personId },
    'stage:readmit': { sessionId, personId },
    'stage:renew': { sessionId },
    'stage:feed': { sessionId, feed: 'live' },
    'booth:pause': { sessionId, paused: true },
  };
};
