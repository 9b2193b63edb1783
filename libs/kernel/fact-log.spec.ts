import { describe, expect, it } from '@jest/globals';
import { requireAudience, viewFor, type StoredFact } from './fact-log.js';

const open = { openedAt: '2021-06-29T07:00:00.000Z' };
const fact = (views: StoredFact['views']): StoredFact =>
  ({ streamId: 's', seq: 3, type: 'session:opened', at: new Date(0), views }) as StoredFact;
const marked = (mark: string) => ({ openedAt: mark });

describe('viewFor', () => {
  it('gives each reader the narrowest view there is for it', () => {
    const told = fact({ all: marked('all'), chair: marked('chair'), people: { p: marked('own') } });
    const body = (reader: Parameters<typeof viewFor>[1]): unknown => viewFor(told, reader)?.body;
    expect(body({ audience: 'all' })).toEqual(marked('all'));
    expect(body({ audience: 'staff' })).toEqual(marked('all'));
    expect(body({ audience: 'chair' })).toEqual(marked('chair'));
    expect(body({ audience: 'chair', personId: 'p' })).toEqual(marked('own'));
    expect(body({ audience: 'all', personId: 'q' })).toEqual(marked('all'));
  });

  it('hides what has no view for the reader', () => {
    expect(viewFor(fact({ chair: open }), { audience: 'staff' })).toBeNull();
    expect(viewFor(fact({ staff: open }), { audience: 'all', personId: 'p' })).toBeNull();
    expect(viewFor(fact({ staff: open }), { audience: 'chair' })?.body).toEqual(open);
  });
});

describe('requireAudience', () => {
  const vote = { votes: { q: true } };

  it('lets no fact out to a wider audience than the contract says', () => {
    expect(() => requireAudience({ type: 'question:voted', views: { all: vote } })).toThrow('must not be told to all');
    expect(() => requireAudience({ type: 'visit:confirmed', views: { all: { visitId: 'v' } } })).toThrow(TypeError);
    expect(() =>
      requireAudience({ type: 'question:edited', views: { staff: { questionId: 'q', text: '', language: 'de' } } }),
    ).toThrow(TypeError);
  });

  it('lets narrower ones pass', () => {
    expect(() => requireAudience({ type: 'question:voted', views: { people: { p: vote } } })).not.toThrow();
    expect(() => requireAudience({ type: 'session:opened', views: { chair: open } })).not.toThrow();
  });
});
