import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Refused } from '#kernel';
import { withInstallation, type CliEnvironment } from '../start/cli-environment.js';
import { CliModule } from './cli.module.js';
import { refuseDatabase } from '../start/database-refused.js';
import { sentenceOf } from './refusal-sentence.js';

/** What a command works with. */
export interface CliServices {
  /** The services of the slices, by class. */
  get: INestApplicationContext['get'];
  environment: CliEnvironment;
}

/**
 * Does `work` with the services of the slices on this installation's data (see `withInstallation`).
 * @throws Error with one sentence, also for what a rule refuses
 */
export async function withServices<T>(work: (services: CliServices) => Promise<T>): Promise<T> {
  return withInstallation(async (environment) => {
    const context = await NestFactory.createApplicationContext(CliModule.with(environment.DATABASE_URL), {
      logger: false,
      abortOnError: false,
    }).catch(refuseDatabase);
    try {
      return await work({ get: context.get.bind(context), environment });
    } catch (error) {
      throw error instanceof Refused ? new Error(sentenceOf(error)) : error;
    } finally {
      await context.close();
    }
  });
}
