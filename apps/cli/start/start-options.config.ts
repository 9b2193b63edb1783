import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsInt, IsOptional, IsString, IsUrl, Matches, Max, Min } from 'class-validator';
import { join } from 'node:path';
import { sayIf } from '#platform/config';
import { PROJECT_ROOT } from './project-root.js';

const PORT_RULE = sayIf('give a whole number from 1 to 65535 (--port).');
const TRUTH = sayIf('give true or false.');

const WORDS: Readonly<Record<string, boolean>> = {
  true: true,
  '1': true,
  yes: true,
  false: false,
  '0': false,
  no: false,
};

/** The environment knows only text; anything else than these words is a mistake that the next rule reports. */
const truth = Transform(({ value }: { value: unknown }): unknown => WORDS[String(value)] ?? value);

/** Where `npm start` runs and what for: options of the command line, or the environment under these names. */
export class StartOptions {
  /** The one public TCP port. */
  @Type(() => Number)
  @IsInt(PORT_RULE)
  @Min(1, PORT_RULE)
  @Max(65_535, PORT_RULE)
  TWINHALL_PORT = 3000;

  /** Address of this machine to listen on; absent: loopback, or with LAN all. */
  @IsOptional()
  @IsString()
  TWINHALL_HOST?: string;

  /** Everything that must survive a restart. */
  @IsString()
  TWINHALL_DATA_DIR = join(PROJECT_ROOT, '.twinhall');

  @truth
  @IsBoolean(TRUTH)
  TWINHALL_NO_DEMO = false;

  @truth
  @IsBoolean(TRUTH)
  TWINHALL_LAN = false;

  /** Files in PEM form. */
  @IsOptional()
  @IsString()
  TWINHALL_CERT?: string;

  @IsOptional()
  @IsString()
  TWINHALL_KEY?: string;

  @IsOptional()
  @IsUrl(
    { protocols: ['http', 'https'], require_protocol: true, require_tld: false, disallow_auth: true },
    sayIf('give the address that people open, for example https://conference.example.org (--public-url).'),
  )
  PUBLIC_URL?: string;

  /** With one given, no PostgreSQL is started here. */
  @IsOptional()
  @Matches(
    /^postgres(ql)?:\/\/.+/,
    sayIf('give the address of a PostgreSQL database, for example postgres://user:password@host:5432/name.'),
  )
  DATABASE_URL?: string;

  /** With one given, no LiveKit is started here. */
  @IsOptional()
  @IsUrl(
    { protocols: ['http', 'https', 'ws', 'wss'], require_protocol: true, require_tld: false },
    sayIf('give the address of a LiveKit server, for example http://127.0.0.1:7880.'),
  )
  LIVEKIT_URL?: string;
}

/** Name of the environment variable behind each option of the command line. */
export const OPTION_VARIABLES = {
  port: 'TWINHALL_PORT',
  host: 'TWINHALL_HOST',
  dataDir: 'TWINHALL_DATA_DIR',
  demo: 'TWINHALL_NO_DEMO',
  publicUrl: 'PUBLIC_URL',
  cert: 'TWINHALL_CERT',
  key: 'TWINHALL_KEY',
  lan: 'TWINHALL_LAN',
} as const;
