import { Global, Module, type DynamicModule } from '@nestjs/common';
import { RedisLine } from './redis-line.js';

/** The line to Redis of one process. Without an address there is none: whoever uses it takes it as `@Optional()`. */
@Global()
@Module({})
export class RedisModule {
  /** @param url REDIS_URL; @param secret of the installation, keeps several of them apart on one Redis */
  static forRoot(url: string | undefined, secret: string): DynamicModule {
    if (url === undefined) return { module: RedisModule };
    const line = { provide: RedisLine, useFactory: () => new RedisLine(url, secret) };
    return { module: RedisModule, providers: [line], exports: [RedisLine] };
  }
}
