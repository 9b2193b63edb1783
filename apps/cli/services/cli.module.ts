import { Module, type DynamicModule } from '@nestjs/common';
import { DatabaseModule } from '#platform/database';
import { FactsModule } from '#platform/facts';
import { ConferenceModule } from '#features/conference';
import { PersonModule } from '#features/person';
import { PresenceModule } from '#features/presence';
import { SessionModule } from '#features/session';
import { VisitModule } from '#features/visit';

/** The slices as the command line uses them: without a door, for the time of one command. */
@Module({})
export class CliModule {
  static with(databaseUrl: string): DynamicModule {
    const slices = [ConferenceModule, PersonModule, PresenceModule, SessionModule, VisitModule];
    return { module: CliModule, imports: [DatabaseModule.forRoot(databaseUrl, 3), FactsModule, ...slices] };
  }
}
