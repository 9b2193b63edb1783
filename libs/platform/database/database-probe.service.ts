import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Whether PostgreSQL answers this process. */
@Injectable()
export class DatabaseProbe {
  constructor(private readonly database: DataSource) {}

  answers(): Promise<boolean> {
    return this.database.query('SELECT 1').then(
      () => true,
      () => false,
    );
  }
}
