import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { get } from 'node:https';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { freePort } from '#platform/embedded';
import { openEdge, type EdgeListener } from './edge-listener.js';
import { createEdge } from './edge.js';
import { lanCertificate, type LanCertificate } from './lan-certificate.js';
import { plainAnswers } from './trust-page.js';

let folder: string;
let port: number;
let own: LanCertificate;
let listener: EdgeListener;

async function fetchSecurely(path: string, ca: string | undefined): Promise<IncomingMessage> {
  const request = get({ host: own.addresses[0], port, path, agent: false, ...(ca === undefined ? {} : { ca }) });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  return response;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'twinhall-lan-'));
  own = await lanCertificate(folder, ['127.0.0.1', '192.0.2.7']);
  port = await freePort();
  const plain = plainAnswers(`https://${own.addresses[0] ?? ''}:${port}`, own.authority);
  listener = await openEdge({
    hosts: ['127.0.0.1'],
    port,
    edge: createEdge({}, { behindProxy: false, mayEnter: async () => true, tell: () => undefined }),
    tls: own,
    plain,
  });
});

afterAll(async () => {
  await listener.close();
  rmSync(folder, { recursive: true, force: true });
});

it('is believed by whoever trusts the authority, and by nobody else', async () => {
  const answer = await fetchSecurely('/api/health', own.authority);
  expect(answer.statusCode).toBe(503);
  await text(answer);
  await expect(fetchSecurely('/api/health', undefined)).rejects.toMatchObject({
    code: expect.stringMatching(/SELF_SIGNED|UNABLE_TO/),
  });
});

it('keeps its authority for the next start, with a key that only its owner can read', async () => {
  const again = await lanCertificate(folder, own.addresses);
  expect(again.authority).toBe(own.authority);
  expect(again.cert).not.toBe(own.cert);
  expect(statSync(join(folder, 'ca.key')).mode & 0o077).toBe(0);
});

it('has what phones demand: an authority that can sign, a server certificate that cannot, at most 398 days', () => {
  const [server, authority] = [new X509Certificate(own.cert), new X509Certificate(own.authority)];
  expect(authority.ca).toBe(true);
  expect(server.ca).toBe(false);
  expect(server.checkIssued(authority) && server.verify(authority.publicKey)).toBe(true);
  const days = (Date.parse(server.validTo) - Date.parse(server.validFrom)) / 86_400_000;
  expect(days).toBeLessThanOrEqual(398);
  for (const address of own.addresses) expect(server.checkIP(address)).toBe(address);
});

it('hands the authority out over plain http on the same port, and leads everything else to https', async () => {
  const plain = `http://127.0.0.1:${port}`;
  const certificate = await fetch(`${plain}/ca.crt`);
  expect(certificate.headers.get('content-type')).toBe('application/x-x509-ca-cert');
  expect(await certificate.text()).toBe(own.authority);
  const page = await (await fetch(`${plain}/`)).text();
  for (const lang of ['en', 'de', 'ru']) expect(page).toContain(`<section lang="${lang}">`);
  const other = await fetch(`${plain}/programme`, { redirect: 'manual' });
  expect([other.status, other.headers.get('location')]).toEqual([
    308,
    `https://${own.addresses[0] ?? ''}:${port}/programme`,
  ]);
});
