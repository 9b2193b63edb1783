import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is evidence, or was told to somebody: written once (docs/decisions/007-append-only.md). */
const TABLES = ['presence_observation', 'fact', 'release', 'webhook_event', 'place_declaration'];

/** Written by hand: entities cannot declare triggers, so generate.mjs neither makes nor drops them. */
export class AppendOnly0002029923000 implements MigrationInterface {
  name = 'AppendOnly0002029923000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % is refused. What is wrong is corrected by another row.', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'restrict_violation';
END $$`);
    // By statement: costs nothing per row, and even a change that meets no row is refused.
    for (const table of TABLES)
      await runner.query(`CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "${table}"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`DROP TRIGGER append_only ON "${table}"`);
    await runner.query('DROP FUNCTION refuse_change()');
  }
}
