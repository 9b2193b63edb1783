import { Command } from 'commander';

/** `migrate`: brings the tables of DATABASE_URL up to date. */
export function migrateCommand(): Command {
  return new Command('migrate')
    .description('bring the tables of DATABASE_URL up to date (npm start does it by itself)')
    .action(async () => {
      const url = process.env.DATABASE_URL;
      if (!url)
        throw new Error(
          'DATABASE_URL is missing: give the address of a PostgreSQL database, for example postgres://user:password@host:5432/name.',
        );
      const { migrate } = await import('#database');
      await migrate(url);
    });
}
