import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lanCertificate } from '../../apps/cli/start/lan-certificate.js';
import { until } from './until.js';

const SAMPLE = join(import.meta.dirname, '..', '..', 'docker', 'nginx.conf');
const SCRATCH = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];

/** Addresses `host:port` behind the door, as the sample has them. */
export interface NginxTargets {
  services: readonly [string, string];
  gateways: readonly [string, string];
  livekit: string;
  edgeKey: string;
}

export interface Answer {
  status: number;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: string;
}

/** The sample of docker/ with other addresses, ports, certificate and folders, and not one other change. */
function configure(folder: string, { http, https }: { http: number; https: number }, targets: NginxTargets): string {
  const changes: [string, string][] = [
    ['listen 80;', `listen 127.0.0.1:${http};`],
    ['listen 443 ssl', `listen 127.0.0.1:${https} ssl`],
    ['/etc/nginx/tls/', `${folder}/`],
    ['/var/log/nginx/', `${folder}/`],
    ['10.0.0.11:3001', targets.services[0]],
    ['10.0.0.12:3001', targets.services[1]],
    ['10.0.0.21:3002', targets.gateways[0]],
    ['10.0.0.22:3002', targets.gateways[1]],
    ['10.0.0.31:7880', targets.livekit],
    ['replace with EDGE_KEY', targets.edgeKey],
  ];
  return changes.reduce(
    (text, [from, to]) => {
      if (!text.includes(from))
        throw new Error(`docker/nginx.conf no longer says "${from}": change this test with it.`);
      return text.replaceAll(from, to);
    },
    readFileSync(SAMPLE, 'utf8'),
  );
}

/** A real nginx with the sample's configuration. */
export class NginxProcess {
  private child: ChildProcess | undefined;
  private readonly folder = mkdtempSync(join(tmpdir(), 'twinhall-nginx-'));
  private readonly abandon = (): void => void this.child?.kill('SIGTERM');
  /** In PEM form: who signed the certificate. */
  authority = '';

  constructor(private readonly ports: { http: number; https: number }) {
    // A test run that dies must take it along.
    process.once('exit', this.abandon);
  }

  get url(): string {
    return `https://127.0.0.1:${this.ports.https}`;
  }

  /** Resolves when it listens. @throws Error with what nginx said, or with what to do: this test skips nothing */
  async start(targets: NginxTargets): Promise<void> {
    const { folder } = this;
    const { cert, key, authority } = await lanCertificate(join(folder, 'authority'), ['127.0.0.1']);
    this.authority = authority;
    writeFileSync(join(folder, 'fullchain.pem'), cert);
    writeFileSync(join(folder, 'privkey.pem'), key);
    writeFileSync(join(folder, 'twinhall.conf'), configure(folder, this.ports, targets));
    const scratch = SCRATCH.map((name) => `${name}_temp_path ${folder}/${name};`).join(' ');
    const user = process.getuid?.() === 0 ? 'user root;' : '';
    const main = `${user} daemon off; pid ${folder}/pid; error_log stderr warn; worker_processes 1;
      events {} http { access_log off; ${scratch} include ${folder}/twinhall.conf; }`;
    writeFileSync(join(folder, 'nginx.conf'), main);
    const binary = process.env['NGINX_PATH'] ?? 'nginx';
    const child = spawn(binary, ['-p', folder, '-e', 'stderr', '-c', join(folder, 'nginx.conf')], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.child = child;
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.once('error', () => (said = 'The test of docker/nginx.conf needs nginx: install it.'));
    await until('nginx', async () => {
      if (child.exitCode !== null || child.pid === undefined) throw new Error(said);
      return (await this.ask('/socket.io/none')).status > 0;
    });
  }

  /** @param path goes out as it is, dots and all */
  ask(path: string, headers: Record<string, string> = {}, post?: object): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const body = post && JSON.stringify(post);
      const sent = request(
        {
          ...{ host: '127.0.0.1', port: this.ports.https, path, ca: this.authority, agent: false },
          method: post ? 'POST' : 'GET',
          headers: { ...headers, ...(post && { 'content-type': 'application/json', origin: this.url }) },
        },
        (response) => {
          let text = '';
          response.on('data', (chunk: Buffer) => (text += chunk.toString()));
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
          );
        },
      );
      sent.on('error', reject);
      sent.on('upgrade', (response, socket) => {
        socket.destroy();
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: '' });
      });
      sent.end(body);
    });
  }

  /** Everything that nginx wrote down. */
  logs(): string {
    return ['twinhall.log', 'twinhall-error.log'].map((name) => readFileSync(join(this.folder, name), 'utf8')).join('');
  }

  async stop(): Promise<void> {
    process.off('exit', this.abandon);
    const { child } = this;
    if (child?.pid !== undefined && child.exitCode === null && child.signalCode === null) {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }
}
