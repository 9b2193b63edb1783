import { LinkService } from '#features/visit';
import { personalLink } from '../services/personal-link.js';
import type { CliServices } from '../services/with-services.js';
import { castOf, deviceKeyOf, keyOf } from './cast.js';
import type { DemoConference } from './demo-conference.js';

/** A link to try, and who somebody is then. */
export interface DemoLink {
  who: string;
  /** Host below localhost, so that one browser can be all of them. */
  host: string;
  url: string;
}

/** New links for one person of each role; links are single use, so each start gives new ones. */
export async function demoLinks(services: CliServices, demo: DemoConference, pairs: number): Promise<DemoLink[]> {
  const cast = castOf(pairs);
  const group = demo.session.code;
  const at = Number(group.slice(2)) - 1;
  const roles = [
    { who: `chair of ${group}`, host: 'chair', key: keyOf(cast.chairs[at]![0]) },
    { who: 'hall device, Saal 5', host: 'hall', key: deviceKeyOf('Saal 5') },
    { who: 'participant, German, at home', host: 'remote-de', key: keyOf(cast.remoteGerman) },
    { who: 'participant, Russian, at home', host: 'remote-ru', key: keyOf(cast.remoteRussian) },
    { who: `speaker of ${group}`, host: 'speaker', key: keyOf(cast.speakers[at]![0]) },
    { who: 'interpreter into Russian', host: 'interpreter', key: keyOf(cast.interpreters[at]![1]) },
    { who: 'steward', host: 'steward', key: keyOf(cast.stewards[0]!) },
    { who: 'organiser', host: 'organiser', key: keyOf(cast.organisers[0]!) },
  ];
  const { PUBLIC_URL } = services.environment;
  const known = roles.flatMap((role) => {
    const personId = demo.people.get(role.key);
    return personId === undefined ? [] : [{ ...role, personId }];
  });
  const secrets = await services.get(LinkService).issue(known.map((role) => role.personId));
  return known.map(({ who, host, personId }) => ({
    ...{ who, host },
    url: personalLink(PUBLIC_URL, secrets.get(personId)!, host),
  }));
}
