import { expect, it } from '@jest/globals';
import { knockingToken } from './knocking-token.js';

it.each([
  ['/rtc?access_token=a.b.c', undefined, 'a.b.c'],
  ['/rtc/v1?join_request=x&access%5Ftoken=a%2Eb.c', undefined, 'a.b.c'],
  ['/rtc/v1/validate?access_token=from.the.query', 'Bearer from.the.header', 'from.the.header'],
  ['/rtc?a=?access_token=x', undefined, undefined],
  ['/rtc?access_token=one&access_token=two', undefined, undefined],
  ['/rtc?access_token=one&access%5Ftoken=two', undefined, undefined],
  ['/rtc?access_token=one', 'Basic one', undefined],
  ['/rtc', undefined, undefined],
  [undefined, undefined, undefined],
])('%s, %s: %s', (uri, authorization, token) => {
  expect(knockingToken(uri, authorization)).toBe(token);
});
