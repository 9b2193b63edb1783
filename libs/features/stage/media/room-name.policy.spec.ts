import { describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { roomName, roomOf } from './room-name.policy.js';
import { isStray } from './stray-track.policy.js';

describe('names of rooms', () => {
  it('say whose they are', () => {
    const sessionId = v7();
    expect(roomOf(roomName(sessionId, 3))).toEqual({ sessionId, epoch: 3 });
  });

  it.each(['', 'stage-1', v7(), `${v7()}.`, `${v7()}.x`, `x${v7()}.1`, `${v7()}.1.2`])('%j is not ours', (name) => {
    expect(roomOf(name)).toBeNull();
  });
});

describe('tracks on the wrong channel', () => {
  it('are what an interpreter says outside of the own booths, and what others say in a booth', () => {
    expect(isStray('interpreter', ['ru'], { language: 'ru' })).toBe(false);
    expect(isStray('interpreter', ['ru'], { language: 'de' })).toBe(true);
    expect(isStray('interpreter', ['ru'], {})).toBe(true);
    expect(isStray('speaker', [], {})).toBe(false);
    expect(isStray('moderator', [], { language: 'ru' })).toBe(true);
    expect(isStray('hallDevice', [], {})).toBe(false);
  });
});
