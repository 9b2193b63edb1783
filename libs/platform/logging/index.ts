export { LoggingModule } from './logging.module.js';
export { Logger as PinoLogger } from 'nestjs-pino';
