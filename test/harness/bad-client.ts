import { expect } from '@jest/globals';
import type { RouteName } from '../../libs/contract/index.js';
import type { TestConference } from '../factories/conference.factory.js';
import type { RequestIds } from '../factories/request.factory.js';
import { TestBrowser } from './browser-fetch.js';
import type { RunningService } from './services.js';

export const methodOf = (route: RouteName): string => route.split(' ')[0]!;

/** Somebody new who may use every route: too many bad requests of one person are refused as too fast. */
export const newOrganiser = async (conference: TestConference, service: RunningService): Promise<TestBrowser> =>
  new TestBrowser(service.url, (await conference.person('Olga Organ', 'organiser')).token);

/** Ids of things that are there, for addresses and bodies. */
export async function requestIds(conference: TestConference): Promise<RequestIds> {
  const guest = await conference.person('Helga Wiesner');
  const { id: conferenceId, sessionId, hallId } = conference;
  const [delegationId, partnerId] = [await conference.delegation('Kaluga'), await conference.delegation('Minden')];
  return { conferenceId, sessionId, hallId, personId: guest.id, delegationId, partnerId, visitId: guest.visitId };
}

/** What a refusal says, and that it says little: never what was sent. */
export function told({ status, body }: { status: number; body: unknown }): {
  status: number;
  code?: string;
  field?: unknown;
} {
  const { error } = (body || {}) as { error?: { code: string; detail?: Record<string, unknown> } };
  if (status >= 400) expect(JSON.stringify(body).length).toBeLessThan(200);
  return { status, ...(error && { code: error.code, field: error.detail?.['field'] }) };
}
