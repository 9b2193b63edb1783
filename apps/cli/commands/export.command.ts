import { Command } from 'commander';
import type { Conference } from '#features/conference';
import type { CliServices } from '../services/with-services.js';

/** `export`: what goes in comes out again. */
export function exportCommand(): Command {
  return new Command('export')
    .description('write a programme, people or attendance into a file')
    .addCommand(
      exporting('schedule', 'the draft as schedule.json, which an import takes back without a change', exportSchedule),
    )
    .addCommand(
      exporting('people', 'everybody as CSV, which an import takes back without a change', async ({ get }, { id }) => {
        const { PeopleFileService } = await import('#features/session');
        return get(PeopleFileService).export(id);
      }),
    )
    .addCommand(
      exporting('attendance', 'who was where and how long, as CSV', async ({ get }, { id }) => {
        const { AttendanceExportService } = await import('#features/presence');
        return (await get(AttendanceExportService).csv(id)).csv;
      }),
    )
    .addCommand(peopleTemplate());
}

async function exportSchedule({ get }: CliServices, { id }: Conference): Promise<string> {
  const { ProgrammeExportService } = await import('#features/session');
  return `${JSON.stringify(await get(ProgrammeExportService).export(id), null, 2)}\n`;
}

/** A subcommand that writes one text of one conference. */
function exporting(
  name: string,
  description: string,
  text: (services: CliServices, conference: Conference) => Promise<string>,
): Command {
  return new Command(name)
    .description(description)
    .argument('<file>', 'the file, or - for standard output')
    .option('--conference <acronym>', 'which conference (when there are several)')
    .action(async (file: string, { conference }: { conference?: string }) => {
      const [{ withServices }, { writeOutput }, { conferenceNamed }] = await Promise.all([
        import('../services/with-services.js'),
        import('../services/files.js'),
        import('../services/conference-named.js'),
      ]);
      await withServices(async (services) =>
        writeOutput(file, await text(services, await conferenceNamed(services, conference))),
      );
    });
}

function peopleTemplate(): Command {
  return new Command('people-template')
    .description('the CSV of people to fill in, with two invented examples')
    .argument('<file>', 'the file, or - for standard output')
    .action(async (file: string) => {
      const [{ writeOutput }, { peopleTemplate: template }] = await Promise.all([
        import('../services/files.js'),
        import('#features/person'),
      ]);
      await writeOutput(file, template());
    });
}
