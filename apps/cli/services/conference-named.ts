import { ConferenceStore, type Conference } from '#features/conference';
import type { CliServices } from './with-services.js';

/**
 * The conference with this acronym; without one given, the only one there is.
 * @throws Error with a sentence that names the conferences to choose from
 */
export async function conferenceNamed({ get }: CliServices, acronym: string | undefined): Promise<Conference> {
  const all = await get(ConferenceStore).all();
  const names = all.map((conference) => conference.acronym).join(', ');
  if (all.length === 0) throw new Error('There is no conference yet: import a programme first (import schedule FILE).');
  if (acronym === undefined && all.length > 1) throw new Error(`Say which conference with --conference: ${names}.`);
  const found = acronym === undefined ? all[0] : all.find((conference) => conference.acronym === acronym);
  if (!found) throw new Error(`There is no conference “${acronym}”: choose from ${names}.`);
  return found;
}
