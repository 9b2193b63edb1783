import { describe, expect, it } from '@jest/globals';
import { readVisitToken, visitCookie } from './visit-cookie.policy.js';

const HERE = 'http://localhost:3000';
const PUBLIC = 'https://twinhall.example.org';

const safari = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.5 Safari/605.1.15';
const iphone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Safari/604.1';
const chrome = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36';
const edge = `${chrome} Edg/140.0.0.0`;
const android = 'Mozilla/5.0 (Linux; Android 15; SM-S921B) AppleWebKit/537.36 Version/4.0 Mobile Safari/537.36';
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

const BOUND = '__Host-twinhall=t; Max-Age=2592000; Path=/; HttpOnly; Secure; SameSite=Lax';
const PLAIN = 'twinhall-local=t; Max-Age=2592000; Path=/; HttpOnly; SameSite=Lax';

describe('the cookie that binds a browser', () => {
  it.each([
    ['Safari', HERE, safari, PLAIN],
    ['Safari on an iPhone', HERE, iphone, PLAIN],
    ['Safari at a name below localhost', 'http://chair.localhost:3000', safari, PLAIN],
    ['Safari at this machine by its number', 'http://127.0.0.1:3000', safari, PLAIN],
    ['Safari', PUBLIC, safari, BOUND],
    ['Safari', 'https://localhost:3000', safari, BOUND],
    ['Safari at a plain address of another machine', 'http://192.168.1.20:3000', safari, BOUND],
    ['Safari at a name that begins like localhost', 'http://localhost.example.org', safari, BOUND],
    ['Safari at a name that ends like localhost', 'http://notlocalhost', safari, BOUND],
    ['Safari at a name that begins like a number', 'http://127.0.0.1.example.org', safari, BOUND],
    ['Chrome, which says Safari as well', HERE, chrome, BOUND],
    ['Edge, which says both', HERE, edge, BOUND],
    ['an old Android browser', HERE, android, BOUND],
    ['Firefox', HERE, firefox, BOUND],
    ['who says nothing', HERE, '', BOUND],
  ])('%s, %s', (_, publicUrl, userAgent, cookie) => {
    expect(visitCookie('t', publicUrl, userAgent)).toBe(cookie);
  });

  it.each([
    [safari, 'twinhall-local=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax'],
    [firefox, '__Host-twinhall=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Lax'],
  ])('ends under the name it has: %s', (userAgent, cookie) => {
    expect(visitCookie(null, HERE, userAgent)).toBe(cookie);
  });
});

describe('the token in a Cookie header', () => {
  it.each([
    ['the bound cookie', '__Host-twinhall=bound', PUBLIC, 'bound'],
    ['the bound cookie among others', 'a=1; __Host-twinhall=bound; b=2', PUBLIC, 'bound'],
    ['the plain cookie', 'twinhall-local=plain', HERE, 'plain'],
    ['both', 'twinhall-local=plain; __Host-twinhall=bound', HERE, 'bound'],
    ['a plain cookie where neighbours could have set it', 'twinhall-local=plain', PUBLIC, undefined],
    ['a plain cookie over http from another machine', 'twinhall-local=plain', 'http://192.168.1.20:3000', undefined],
    ['a name without its prefix', 'twinhall=t; Host-twinhall=t', HERE, undefined],
    ['nothing', undefined, HERE, undefined],
  ])('%s', (_, header, publicUrl, token) => {
    expect(readVisitToken(header, publicUrl)).toBe(token);
  });
});
