import type { IncomingMessage, ServerResponse } from 'node:http';
import { Module, type DynamicModule } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';

/** Path without its query: queries can carry tokens. */
const path = (url: string | undefined): string => (url ?? '').split('?')[0] ?? '';

/** JSON lines on stdout: ids, methods, paths and times; no cookies, no bodies, no addresses of people. */
@Module({})
export class LoggingModule {
  static forRoot(level: string): DynamicModule {
    return {
      module: LoggingModule,
      imports: [
        LoggerModule.forRoot({
          pinoHttp: {
            level,
            quietReqLogger: true,
            autoLogging: { ignore: (request: IncomingMessage) => /^\/(api\/)?(health|ready)$/.test(path(request.url)) },
            serializers: {
              req: (request: { id: unknown; method: string; url: string }) => ({
                ...{ id: request.id, method: request.method, path: path(request.url) },
              }),
              res: (response: ServerResponse) => ({ status: response.statusCode }),
            },
          },
        }),
      ],
    };
  }
}
