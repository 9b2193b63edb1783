import { Command } from 'commander';

/** `release`: the draft becomes what everything live goes by. */
export function releaseCommand(): Command {
  return new Command('release')
    .description('release the draft of a conference under the next number')
    .option('--conference <acronym>', 'which conference (when there are several)')
    .option('--note <text>', 'what is new', '')
    .action(async ({ conference, note }: { conference?: string; note: string }) => {
      const [{ withServices }, { conferenceNamed }, { ReleaseService }] = await Promise.all([
        import('../services/with-services.js'),
        import('../services/conference-named.js'),
        import('#features/session'),
      ]);
      await withServices(async (services) => {
        const { id, acronym } = await conferenceNamed(services, conference);
        const release = await services.get(ReleaseService).publish(id, null, note);
        process.stdout.write(`Release ${release.number} of ${acronym} is in force: ${release.sessions} sessions.\n`);
      });
    });
}
