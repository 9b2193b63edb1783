import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname, networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';

const DAY = 86_400_000;
/** Phones refuse certificates of servers that are valid for longer. */
const SERVER_DAYS = 397;
const AUTHORITY_YEARS = 10;

export interface LanCertificate {
  /** The server's certificate and the authority's, in PEM form. */
  cert: string;
  key: string;
  /** The authority that phones have to trust, in PEM form. */
  authority: string;
  /** IPv4 addresses of this machine, the likeliest first. */
  addresses: readonly string[];
}

/** Home and office networks before everything that virtual machines and containers bring along. */
function rank(address: string): number {
  if (address.startsWith('192.168.')) return 0;
  if (address.startsWith('10.')) return 1;
  return address.startsWith('172.') ? 3 : 2;
}

/** IPv4 addresses under which other devices may reach this machine, the likeliest first. */
function lanAddresses(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  const outside = all.filter((one) => one.family === 'IPv4' && !one.internal && !one.address.startsWith('169.254.'));
  return outside.map((one) => one.address).sort((a, b) => rank(a) - rank(b));
}

interface Pair {
  cert: string;
  key: string;
}

/** Made once per installation: a phone that trusts it keeps trusting. Its key never leaves the data folder. */
async function openAuthority(folder: string): Promise<Pair> {
  const [certFile, keyFile] = [join(folder, 'ca.crt'), join(folder, 'ca.key')];
  if (!existsSync(certFile) || !existsSync(keyFile)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const made = await generate([{ name: 'commonName', value: `Twinhall on ${hostname()}` }], {
      keyType: 'ec',
      algorithm: 'sha256',
      notBeforeDate: new Date(Date.now() - DAY),
      notAfterDate: new Date(Date.now() + AUTHORITY_YEARS * 365 * DAY),
      extensions: [
        { name: 'basicConstraints', cA: true, pathLenConstraint: 0, critical: true },
        { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
      ],
    });
    writeFileSync(keyFile, made.private, { mode: 0o600 });
    writeFileSync(certFile, made.cert);
  }
  return { cert: readFileSync(certFile, 'utf8'), key: readFileSync(keyFile, 'utf8') };
}

/**
 * A certificate for all addresses and names that this machine has now, signed by the installation's own authority.
 * @param folder where the authority is kept
 * @param addresses IPv4 addresses under which other devices reach this machine
 * @throws one sentence when the machine is in no network
 */
export async function lanCertificate(
  folder: string,
  addresses: readonly string[] = lanAddresses(),
): Promise<LanCertificate> {
  if (addresses.length === 0)
    throw new Error('This machine has no address in a local network: connect it to one, or start without --lan.');
  const authority = await openAuthority(folder);
  const names = ['localhost', hostname(), `${hostname().split('.')[0] ?? 'twinhall'}.local`];
  const made = await generate([{ name: 'commonName', value: addresses[0] ?? 'localhost' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(Date.now() - DAY),
    notAfterDate: new Date(Date.now() + (SERVER_DAYS - 1) * DAY),
    ca: authority,
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          ...[...new Set(names)].map((value) => ({ type: 2 as const, value })),
          ...['127.0.0.1', ...addresses].map((ip) => ({ type: 7 as const, ip })),
        ],
      },
    ],
  });
  return { cert: `${made.cert.trim()}\n${authority.cert}`, key: made.private, authority: authority.cert, addresses };
}
