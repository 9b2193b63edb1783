import { expect, it } from '@jest/globals';
import type { HallFeed } from '#contract';
import { nextFeed, type FeedNews } from './hall-feed.machine.js';

it.each<[HallFeed, FeedNews, HallFeed]>([
  ['none', 'absent', 'none'],
  ['none', 'there', 'live'],
  ['live', 'there', 'live'],
  ['live', 'absent', 'lost'],
  ['silent', 'there', 'silent'],
  ['silent', 'absent', 'lost'],
  ['silent', 'sound', 'live'],
  ['live', 'silence', 'silent'],
  ['lost', 'absent', 'lost'],
  ['lost', 'there', 'live'],
  ['live', 'over', 'none'],
])('a feed that is %s and hears “%s” is %s', (feed, news, next) => {
  expect(nextFeed(feed, news)).toBe(next);
});
