import fc from 'fast-check';
import { QUESTION_STATES } from '#contract';
import type { ModelSession } from './model-session.factory.js';

export type Step = (session: ModelSession) => void;

const person = fc.constantFrom('me', 'boss', 'other');
const question = fc.nat({ max: 5 });

/** One thing that happens in a session, as somebody in it could do it. */
export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Step>((session) => session.open()) },
  fc.constant<Step>((session) => session.pause()),
  fc.constant<Step>((session) => session.resume()),
  fc.constant<Step>((session) => session.close()),
  fc.constant<Step>((session) => session.announce()),
  {
    weight: 4,
    arbitrary: fc.tuple(person, fc.boolean()).map<Step>(
      ([who, anonymous]) =>
        (session) =>
          session.ask(who, anonymous),
    ),
  },
  {
    weight: 8,
    arbitrary: fc.tuple(question, fc.constantFrom(...QUESTION_STATES)).map<Step>(
      ([index, state]) =>
        (session) =>
          session.move(index, state),
    ),
  },
  {
    weight: 6,
    arbitrary: fc.tuple(person, question, fc.boolean()).map<Step>(
      ([who, index, on]) =>
        (session) =>
          session.vote(who, index, on),
    ),
  },
  fc.tuple(person, fc.constantFrom('hall' as const, 'remote' as const)).map<Step>(
    ([who, place]) =>
      (session) =>
        session.declare(who, place),
  ),
  fc.tuple(person, fc.subarray(['microphone', 'camera', 'screen'] as const)).map<Step>(
    ([who, sources]) =>
      (session) =>
        session.permit(who, sources),
  ),
);
