import { Command, Option } from 'commander';
import { ROLES, SESSION_ROLES, type Role } from '#contract';

interface LinkOptions {
  conference?: string;
  role: Role;
  session?: string;
  person?: string;
  language?: string;
}

/** `link`: a personal link for somebody, with the role that they need. */
export function linkCommand(): Command {
  return new Command('link')
    .description('print a new personal link; who has none of this name or role yet is made')
    .option('--conference <acronym>', 'which conference (when there are several)')
    .addOption(new Option('--role <role>', 'what the person is').choices([...ROLES]).makeOptionMandatory())
    .option(
      '--session <code>',
      'of a moderator, speaker or interpreter: in which session; of a hall device: in whose hall',
    )
    .option('--person <who>', 'external id, e-mail or name; without it somebody new is made for the role')
    .option(
      '--language <code>',
      'of an interpreter: the language spoken into the booth (the first that has nobody yet)',
    )
    .action(async (options: LinkOptions) => {
      requireComplete(options);
      const [{ withServices }, { conferenceNamed }, { linkFor }] = await Promise.all([
        import('../services/with-services.js'),
        import('../services/conference-named.js'),
        import('../services/link-for.js'),
      ]);
      await withServices(async (services) => {
        const { id } = await conferenceNamed(services, options.conference);
        const { url, name, remark } = await linkFor(services, id, options);
        process.stderr.write(`${name}: ${options.role}${remark ? `\n${remark}` : ''}\n`);
        process.stdout.write(`${url}\n`);
      });
    });
}

/** What a role needs besides. @throws Error with one sentence */
function requireComplete({ role, session }: LinkOptions): void {
  const isOfSession = SESSION_ROLES.some((one) => one === role);
  if (isOfSession && session === undefined) throw new Error(`Say with --session where the ${role} is one.`);
}
