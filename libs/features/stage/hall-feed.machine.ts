import type { HallFeed } from '#contract';

/** What is heard about the hall: its microphone is in the room or not, its device says what comes through it, or it is over. */
export type FeedNews = 'there' | 'absent' | 'sound' | 'silence' | 'over';

/**
 * Next state of the hall's feed. A room that was never fed is not lost; a device that tells of silence is believed
 * until it tells of sound.
 */
export function nextFeed(feed: HallFeed, news: FeedNews): HallFeed {
  switch (news) {
    case 'there':
      return feed === 'none' || feed === 'lost' ? 'live' : feed;
    case 'absent':
      return feed === 'none' ? 'none' : 'lost';
    case 'sound':
      return 'live';
    case 'over':
      return 'none';
    case 'silence':
      return 'silent';
  }
}
