import { describe, expect, it } from '@jest/globals';
import { isOwnOrigin } from './own-origin.policy.js';

const LOCAL = 'http://localhost:3000';
const PUBLIC = 'https://twinhall.example.org';

describe.each([
  ['the very origin', LOCAL, LOCAL, true],
  ['a name below localhost', 'http://chair.localhost:3000', LOCAL, true],
  ['the address with a slash behind it', LOCAL, `${LOCAL}/`, true],
  ['the public name', PUBLIC, PUBLIC, true],
  ['the port of https written out', `${PUBLIC}:443`, PUBLIC, true],
  ['another port', 'http://localhost:3001', LOCAL, false],
  ['another port below localhost', 'http://chair.localhost:3001', LOCAL, false],
  ['the port left out', 'http://localhost', LOCAL, false],
  ['another scheme', 'https://localhost:3000', LOCAL, false],
  ['another scheme below localhost', 'https://chair.localhost:3000', LOCAL, false],
  ['http instead of https', 'http://twinhall.example.org', PUBLIC, false],
  ['localhost by its number', 'http://127.0.0.1:3000', LOCAL, false],
  ['a name below the public one', 'https://chair.twinhall.example.org', PUBLIC, false],
  ['a name above the public one', 'https://example.org', PUBLIC, false],
  ['a name that ends like localhost', 'http://evillocalhost:3000', LOCAL, false],
  ['a name that begins like localhost', 'http://localhost.example.com:3000', LOCAL, false],
  ['a name that begins like the public one', 'https://twinhall.example.org.example.com', PUBLIC, false],
  ['a name that ends like the public one', 'https://eviltwinhall.example.org', PUBLIC, false],
  ['the own name as a user', 'http://localhost:3000@example.com', LOCAL, false],
  ['a name below localhost, but the installation is elsewhere', 'https://chair.localhost', PUBLIC, false],
  ['a sandboxed page', 'null', LOCAL, false],
  ['a file', 'file://', LOCAL, false],
  ['what is no address', 'localhost:3000', LOCAL, false],
  ['an empty one', '', LOCAL, false],
  ['none at all', undefined, LOCAL, false],
])('%s', (_, origin, publicUrl, own) => {
  it(`${origin} is ${own ? 'ours' : 'foreign'} at ${publicUrl}`, () => {
    expect(isOwnOrigin(origin, publicUrl)).toBe(own);
  });
});
