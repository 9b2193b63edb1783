import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUrl, Matches, Max, Min, MinLength, ValidateIf } from 'class-validator';
import { IsEd25519Key } from './ed25519-key.decorator.js';
import { PUBLIC_ORIGIN, sayIf } from './environment.config.js';

const PAUSE_RULE = sayIf('give a whole number of milliseconds from 100 to 60000.');
const PORT_RULE = sayIf('give a whole number from 0 (any free port) to 65535.');
const INTERVAL_RULE = sayIf('give a whole number of milliseconds, at least 20, and of signs of life at most 45000.');
const web = { protocols: ['http', 'https'], require_protocol: true, require_tld: false };
const publicRule = sayIf(
  'give the address that people open, for example https://conference.example.org; plain http only on localhost.',
);

/** True when the services are told of a LiveKit server. */
const hasLiveKit = (environment: ServiceEnvironment): boolean => environment.LIVEKIT_URL !== undefined;

/** What both services read at boot; `npm start` sets all of it. */
export class ServiceEnvironment {
  @IsIn(['development', 'production', 'test'], sayIf('give development, production or test.'))
  NODE_ENV: 'development' | 'production' | 'test' = 'production';

  /** TCP port on which this service listens. */
  @Type(() => Number)
  @IsInt(PORT_RULE)
  @Min(0, PORT_RULE)
  @Max(65_535, PORT_RULE)
  PORT!: number;

  /** Address on which this service listens; anything but loopback belongs behind a proxy of yours. */
  @IsString(sayIf('give an address of this machine, for example 127.0.0.1.'))
  LISTEN_HOST = '127.0.0.1';

  @Matches(
    /^postgres(ql)?:\/\/.+/,
    sayIf('give the address of a PostgreSQL database, for example postgres://user:password@host:5432/name.'),
  )
  DATABASE_URL!: string;

  /** Where the session service finds a gateway, to say in /api/ready whether it is there. */
  @IsOptional()
  @IsUrl(web, sayIf('give the address of the realtime gateway, for example http://127.0.0.1:3002, or leave it out.'))
  GATEWAY_URL?: string;

  /** Carries bell and signals between processes; without it, and while it is away, PostgreSQL does. */
  @IsOptional()
  @Matches(
    /^rediss?:\/\/.+/,
    sayIf('give the address of a Redis server, for example redis://host:6379, or leave it out.'),
  )
  REDIS_URL?: string;

  /** How often a process looks for new facts without being told of them, milliseconds. */
  @Type(() => Number)
  @IsInt(PAUSE_RULE)
  @Min(100, PAUSE_RULE)
  @Max(60_000, PAUSE_RULE)
  FACT_POLL_MS = 1_000;

  /** Address of LiveKit's server interface; without it there is no sound and no picture. */
  @IsOptional()
  @IsUrl(
    { ...web, protocols: ['http', 'https', 'ws', 'wss'] },
    sayIf('give the address of a LiveKit server, for example http://127.0.0.1:7880, or leave it out.'),
  )
  LIVEKIT_URL?: string;

  /** Where browsers reach LiveKit; by default the page's own origin under /livekit. */
  @IsOptional()
  @IsUrl(
    { ...web, protocols: ['ws', 'wss'] },
    sayIf('give the address at which browsers reach LiveKit, for example wss://media.example.org, or leave it out.'),
  )
  LIVEKIT_PUBLIC_URL?: string;

  @ValidateIf(hasLiveKit)
  @IsString(sayIf('LIVEKIT_URL needs the key that the LiveKit server knows.'))
  LIVEKIT_API_KEY?: string;

  /** Also signs LiveKit's webhooks: with an empty one anybody could forge them. */
  @ValidateIf(hasLiveKit)
  @IsString(sayIf('LIVEKIT_URL needs the secret that belongs to LIVEKIT_API_KEY.'))
  @MinLength(32, sayIf('give a secret of at least 32 characters.'))
  LIVEKIT_API_SECRET?: string;

  /** Pause between two comparisons of the rooms with what webhooks told; milliseconds. */
  @Type(() => Number)
  @IsInt(PAUSE_RULE)
  @Min(100, PAUSE_RULE)
  @Max(60_000, PAUSE_RULE)
  STAGE_POLL_MS = 15_000;

  /** Pause between two looks at whether LiveKit is there and has its rooms; milliseconds. */
  @Type(() => Number)
  @IsInt(PAUSE_RULE)
  @Min(100, PAUSE_RULE)
  @Max(60_000, PAUSE_RULE)
  STAGE_PROBE_MS = 1_000;

  /** One sentence that says why there is no LiveKit server and how to get one; for pages and /api/health. */
  @IsOptional()
  @IsString()
  LIVEKIT_MISSING?: string;

  /** Origin under which people open Twinhall. */
  @IsUrl({ ...web, disallow_auth: true }, publicRule)
  @Matches(PUBLIC_ORIGIN, publicRule)
  PUBLIC_URL!: string;

  /** Signs what this installation gives out. */
  @Matches(
    /^[0-9a-f]{64,}$/i,
    sayIf('give at least 32 random bytes as hexadecimal digits, for example from "openssl rand -hex 32".'),
  )
  TWINHALL_SECRET!: string;

  /** What the edge shows when it asks who may enter a stage; without one nobody is answered. */
  @IsOptional()
  @MinLength(32, sayIf('give at least 32 random characters, the same to the edge, or leave it out.'))
  EDGE_KEY?: string;

  /** Signs badges. */
  @IsEd25519Key(
    sayIf(
      'give an Ed25519 private key as PKCS#8 in base64, for example from "openssl genpkey -algorithm ed25519 -outform DER | base64".',
    ),
  )
  BADGE_KEY!: string;

  /** How often everybody in a session is told how many are there, milliseconds. */
  @Type(() => Number)
  @IsInt(INTERVAL_RULE)
  @Min(20, INTERVAL_RULE)
  @Max(45_000, INTERVAL_RULE)
  PRESENCE_TICK_MS = 1_000;

  /** A connection without a sign of life for so long is gone, milliseconds. Clients give one every 15 s. */
  @Type(() => Number)
  @IsInt(INTERVAL_RULE)
  @Min(20, INTERVAL_RULE)
  @Max(45_000, INTERVAL_RULE)
  PRESENCE_SILENT_MS = 45_000;

  /** How often a connection that lives on leaves a row in the ledger, milliseconds. */
  @Type(() => Number)
  @IsInt(INTERVAL_RULE)
  @Min(20, INTERVAL_RULE)
  PRESENCE_NOTE_MS = 300_000;

  /** How often the session service looks for sessions that should close themselves, milliseconds. */
  @Type(() => Number)
  @IsInt(INTERVAL_RULE)
  @Min(20, INTERVAL_RULE)
  SESSION_END_CHECK_MS = 30_000;

  @IsIn(
    ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
    sayIf('give fatal, error, warn, info, debug, trace or silent.'),
  )
  LOG_LEVEL = 'info';
}
