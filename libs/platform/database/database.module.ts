import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Clock, SystemClock } from '#kernel';
import { DatabaseProbe } from './database-probe.service.js';
import { postgresOptions } from './postgres-options.config.js';

/** The pool of one process. Tables come from the slices the application imports. */
@Global()
@Module({ providers: [DatabaseProbe, { provide: Clock, useClass: SystemClock }], exports: [Clock, DatabaseProbe] })
export class DatabaseModule {
  /** @param url `postgres://` address; @param poolSize connections this process may hold */
  static forRoot(url: string, poolSize: number): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRoot({
          ...postgresOptions(url, poolSize),
          autoLoadEntities: true,
          retryAttempts: 20,
          retryDelay: 500,
        }),
      ],
    };
  }
}
