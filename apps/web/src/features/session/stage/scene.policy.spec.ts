import { describe, expect, it } from '@jest/globals';
import type { Picture, StagePerson } from '../../../media/index.js';
import { placeOf, sceneOf, speakerOf } from './scene.policy.js';

const picture = (sid: string, isMuted = false): Picture => ({ sid, isMuted, track: {} as Picture['track'] });

const person = (identity: string, kind: string, more: Partial<StagePerson> = {}): StagePerson => ({
  ...{ identity, sid: identity, name: identity, isSelf: false, isSpeaking: false, line: 'good', microphone: 'none' },
  attributes: { kind, place: kind === 'hallDevice' ? 'hall' : 'remote' },
  ...more,
});

describe('the scene', () => {
  const hall = person('hall', 'hallDevice', { camera: picture('h'), microphone: 'live' });
  const marina = person('marina', 'participant', { camera: picture('m') });

  it('shows the hall big and everybody who publishes in the strip', () => {
    const listener = person('listener', 'participant');
    const voice = person('voice', 'participant', { microphone: 'muted' });
    const scene = sceneOf([listener, marina, hall, voice]);
    expect(scene.main?.picture.sid).toBe('h');
    expect(scene.strip.map(({ identity }) => identity)).toEqual(['marina', 'voice']);
  });

  it('puts a shared screen into the middle and the hall into the strip', () => {
    const speaker = person('speaker', 'speaker', { screen: picture('s') });
    const scene = sceneOf([hall, marina, speaker]);
    expect(scene.main?.picture.sid).toBe('s');
    expect(scene.strip.map(({ identity }) => identity)).toEqual(['hall', 'marina']);
  });

  it('never shows an interpreter, and no picture where the camera is off', () => {
    const booth = person('booth', 'interpreter', { microphone: 'live' });
    const dark = person('hall', 'hallDevice', { camera: picture('h', true), microphone: 'live' });
    const scene = sceneOf([booth, dark]);
    expect([scene.main, scene.strip, scene.hall?.identity]).toEqual([undefined, [], 'hall']);
  });
});

it('hears remote voices before the hall and interpreters never', () => {
  const hall = person('hall', 'hallDevice', { isSpeaking: true });
  const booth = person('booth', 'interpreter', { isSpeaking: true });
  const marina = person('marina', 'participant', { isSpeaking: true });
  expect(speakerOf([booth, hall])?.identity).toBe('hall');
  expect(speakerOf([hall, marina])?.identity).toBe('marina');
  expect(speakerOf([booth])).toBeUndefined();
  expect([placeOf(hall), placeOf(marina)]).toEqual(['hall', 'remote']);
});
