import { expect, it } from '@jest/globals';
import { delegationBesideTown } from './delegation-word.js';

it('names a delegation beside its town only where the two differ, in any language', () => {
  const town = { de: 'Suhl', ru: 'Зуль' };
  expect(delegationBesideTown({ delegation: 'Stadtjugendring', town })).toBe('Stadtjugendring');
  expect(delegationBesideTown({ delegation: 'suhl ', town })).toBeUndefined();
  expect(delegationBesideTown({ delegation: 'Зуль', town })).toBeUndefined();
  expect(delegationBesideTown({ delegation: 'Suhl', town: {} })).toBe('Suhl');
  expect(delegationBesideTown({ town })).toBeUndefined();
});
