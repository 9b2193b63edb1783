import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { createSecureContext } from 'node:tls';
import { PUBLIC_ORIGIN } from '#platform/config';
import { lanCertificate } from './lan-certificate.js';
import type { StartOptions } from './start-options.config.js';

/** How people reach this installation. */
export interface PublicDoor {
  /** Addresses to listen on; the first one must work. */
  hosts: readonly string[];
  /** Origin that people open. */
  publicUrl: string;
  tls?: { cert: string; key: string };
  /** The local authority that phones have to trust (only with --lan). */
  authority?: string;
  /** Plain address of the page that helps phones to trust it (only with --lan). */
  trustUrl?: string;
  /** A proxy of the organiser's stands before the edge. */
  behindProxy: boolean;
}

const LOOPBACK = /^(localhost|127(\.\d+){3}|::1)$/;

function readPem(path: string, option: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Error(
      `The file ${path} (${option}) cannot be read: ${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}.`,
    );
  }
}

function givenCertificate(options: StartOptions): { cert: string; key: string } | undefined {
  const { TWINHALL_CERT: certFile, TWINHALL_KEY: keyFile } = options;
  if (certFile === undefined && keyFile === undefined) return undefined;
  if (certFile === undefined || keyFile === undefined)
    throw new Error('--cert and --key belong together: give both files.');
  const pair = { cert: readPem(certFile, '--cert'), key: readPem(keyFile, '--key') };
  try {
    createSecureContext(pair);
  } catch {
    throw new Error(
      '--cert and --key do not fit together: give a certificate chain and its private key, both in PEM form.',
    );
  }
  return pair;
}

const bracketed = (host: string): string => (isIP(host) === 6 ? `[${host}]` : host);
const listenOn = (host: string): readonly string[] => (host === 'localhost' ? ['127.0.0.1', '::1'] : [host]);

function originOf(publicUrl: string): string {
  const { origin } = new URL(publicUrl);
  if (PUBLIC_ORIGIN.test(origin)) return origin;
  throw new Error(
    `On ${origin} browsers give no camera and no microphone, and nobody stays known: give --public-url an https address.`,
  );
}

async function lanDoor(options: StartOptions, authorityFolder: string): Promise<PublicDoor> {
  const { TWINHALL_PORT: port, TWINHALL_HOST: host = '0.0.0.0' } = options;
  const own = await lanCertificate(authorityFolder);
  const address = LOOPBACK.test(host) || host === '0.0.0.0' || host === '::' ? (own.addresses[0] ?? 'localhost') : host;
  return {
    hosts: listenOn(host),
    publicUrl: originOf(options.PUBLIC_URL ?? `https://${bracketed(address)}:${port}`),
    tls: { cert: own.cert, key: own.key },
    authority: own.authority,
    trustUrl: `http://${bracketed(address)}:${port}/`,
    behindProxy: false,
  };
}

/**
 * Decides addresses, certificate and public address from the options.
 * @param authorityFolder where --lan keeps its certificate authority
 * @throws one sentence when they do not go together
 */
export async function openDoor(options: StartOptions, authorityFolder: string): Promise<PublicDoor> {
  const tls = givenCertificate(options);
  if (options.TWINHALL_LAN && tls === undefined) return lanDoor(options, authorityFolder);
  const host = options.TWINHALL_HOST ?? (options.TWINHALL_LAN ? '0.0.0.0' : 'localhost');
  if (tls === undefined && !LOOPBACK.test(host)) {
    throw new Error(
      `Without a certificate browsers give no camera and no microphone on ${host}: give --cert and --key, or use --lan, or leave --host out.`,
    );
  }
  const named = LOOPBACK.test(host) || host === '0.0.0.0' || host === '::' ? 'localhost' : bracketed(host);
  const own = `${tls === undefined ? 'http' : 'https'}://${named}:${options.TWINHALL_PORT}`;
  const publicUrl = originOf(options.PUBLIC_URL ?? own);
  const behindProxy = tls === undefined && publicUrl !== originOf(own);
  return { hosts: listenOn(host), publicUrl, behindProxy, ...(tls === undefined ? {} : { tls }) };
}
