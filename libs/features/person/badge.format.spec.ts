import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { create } from 'qrcode';
import { conferenceTag, mintBadge, readBadge, readBadgeKey } from './badge.format.js';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const CONFERENCE = '0197b1f2-7d1c-7a55-9d3e-0f6b8a4f2c11';
const secret = Buffer.from('00112233445566778899aabbccddeeff', 'hex');
const badge = mintBadge(CONFERENCE, privateKey, () => secret);
const bytes = Buffer.from(badge.text.slice(4), 'base64url');
const textOf = (content: Buffer): string => `TH1.${content.toString('base64url')}`;

describe('a badge', () => {
  it('is read back with its conference and the hash of its secret', () => {
    expect(readBadge(badge.text, [publicKey])).toEqual({
      ok: true,
      conferenceTag: conferenceTag(CONFERENCE),
      secretHash: createHash('sha256').update(secret).digest('hex'),
    });
    expect(readBadge(`${badge.text}\r\n`, [publicKey])).toMatchObject({ ok: true });
  });
  it('fits a QR code of version 7 at level M', () => {
    expect(create(badge.text, { errorCorrectionLevel: 'M' }).version).toBeLessThanOrEqual(7);
  });
  it('says nothing but random bits: two badges differ, no hash is in the text', () => {
    const [one, two] = [mintBadge(CONFERENCE, privateKey, randomBytes), mintBadge(CONFERENCE, privateKey, randomBytes)];
    expect(one.secretHash).not.toBe(two.secretHash);
    expect(bytes.toString('hex')).not.toContain(badge.secretHash);
  });
  it('of another conference is genuine, and its tag tells', () => {
    const foreign = mintBadge('0197b1f2-7d1c-7a55-9d3e-0f6b8a4f2c12', privateKey, () => secret);
    const reading = readBadge(foreign.text, [publicKey]);
    expect(reading.ok && reading.conferenceTag).toMatch(/^[0-9a-f]{12}$/);
    expect(reading.ok && reading.conferenceTag).not.toBe(conferenceTag(CONFERENCE));
  });
  it('survives a change of keys while the old one is known', () => {
    const next = generateKeyPairSync('ed25519').publicKey;
    expect(readBadge(badge.text, [next, publicKey])).toMatchObject({ ok: true });
  });
});

describe('a false badge is refused', () => {
  it('with any single bit flipped', () => {
    const answers = Array.from({ length: bytes.length * 8 }, (_, bit) => {
      const flipped = Buffer.from(bytes);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      return readBadge(textOf(flipped), [publicKey]);
    });
    expect(answers).toEqual(Array(answers.length).fill({ ok: false, refused: 'forged' }));
  });
  it('with any single character changed', () => {
    const changed = [...badge.text].map(
      (c, at) => badge.text.slice(0, at) + (c === 'A' ? 'B' : 'A') + badge.text.slice(at + 1),
    );
    expect(changed.filter((text) => readBadge(text, [publicKey]).ok)).toEqual([]);
  });
  it('with the key of another installation, or none', () => {
    const other = generateKeyPairSync('ed25519').publicKey;
    expect(readBadge(badge.text, [other])).toEqual({ ok: false, refused: 'forged' });
    expect(readBadge(badge.text, [])).toEqual({ ok: false, refused: 'forged' });
  });
  it('with a signature that our key made for something else', () => {
    const body = bytes.subarray(0, 23);
    const bare = Buffer.concat([body, sign(null, body, privateKey)]);
    expect(readBadge(textOf(bare), [publicKey])).toEqual({ ok: false, refused: 'forged' });
  });
  it('cut anywhere, or longer by anything', () => {
    const cut = Array.from({ length: badge.text.length }, (_, length) => badge.text.slice(0, length));
    const longer = ['A', 'AAAA', '=', '.', ' x'].map((tail) => badge.text + tail);
    for (const text of [...cut, ...longer])
      expect(readBadge(text, [publicKey])).toEqual({ ok: false, refused: 'malformed' });
  });
  it.each(['', ' ', 'https://example.org', 'WIFI:S:hall;;', 'th1.AAAA', 'TH1.', 'TH1.\0', 'TH1.ÄÄÄÄ', '\ud800'])(
    'that says %j',
    (text) => {
      expect(readBadge(text, [publicKey])).toEqual({ ok: false, refused: 'malformed' });
    },
  );
  it('that is huge, at once', () => {
    const before = performance.now();
    expect(readBadge(`TH1.${'A'.repeat(10_000_000)}`, [publicKey])).toEqual({ ok: false, refused: 'malformed' });
    expect(performance.now() - before).toBeLessThan(50);
  });
  it('of a version that is not ours', () => {
    expect(readBadge(badge.text.replace('TH1.', 'TH2.'), [publicKey])).toEqual({ ok: false, refused: 'version' });
  });
});

describe('the key', () => {
  it('comes from PKCS #8 in base64', () => {
    const pkcs8 = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
    const pair = readBadgeKey(pkcs8);
    expect(readBadge(mintBadge(CONFERENCE, pair.privateKey, randomBytes).text, [pair.publicKey])).toMatchObject({
      ok: true,
    });
  });
  it('is refused with a sentence when it is something else', () => {
    const x25519 = generateKeyPairSync('x25519').privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
    for (const text of ['', 'secret', x25519]) expect(() => readBadgeKey(text)).toThrow('BADGE_KEY is not an Ed25519');
  });
  it('needs all its random bytes', () => {
    expect(() => mintBadge(CONFERENCE, privateKey, () => secret.subarray(1))).toThrow('16 random bytes');
  });
});
