import { describe, expect, it } from '@jest/globals';
import { readLiveKitSettings } from './livekit.config.js';
import { LiveKitAbsent } from './livekit.errors.js';
import { LiveKit } from './livekit.service.js';

const env = { LIVEKIT_URL: 'http://127.0.0.1:7880/', LIVEKIT_API_KEY: 'key', LIVEKIT_API_SECRET: 's'.repeat(32) };

describe('LiveKit settings', () => {
  it('means "no stage" without an address', () => {
    const none = new LiveKit(readLiveKitSettings({}));
    expect(none.isConfigured).toBe(false);
    expect(() => none.rooms).toThrow(LiveKitAbsent);
    expect(() => none.tokens).toThrow(LiveKitAbsent);
    expect(() => none.webhooks).toThrow(LiveKitAbsent);
  });

  it('reads a complete environment', () => {
    const publicUrl = 'wss://stage.example.org';
    expect(readLiveKitSettings({ ...env, LIVEKIT_PUBLIC_URL: publicUrl })).toEqual({
      url: 'http://127.0.0.1:7880',
      apiKey: 'key',
      apiSecret: 's'.repeat(32),
      publicUrl,
    });
    expect(new LiveKit(readLiveKitSettings(env)).isConfigured).toBe(true);
  });

  it('refuses to start with an empty or short secret, with no key, with a broken address', () => {
    expect(() => readLiveKitSettings({ ...env, LIVEKIT_API_SECRET: '' })).toThrow('LIVEKIT_API_SECRET');
    expect(() => readLiveKitSettings({ ...env, LIVEKIT_API_SECRET: 's'.repeat(31) })).toThrow('32 bytes');
    expect(() => readLiveKitSettings({ ...env, LIVEKIT_API_KEY: ' ' })).toThrow('LIVEKIT_API_KEY');
    expect(() => readLiveKitSettings({ ...env, LIVEKIT_URL: 'localhost' })).toThrow('LIVEKIT_URL');
    expect(() => new LiveKit({ url: 'http://x', apiKey: 'key', apiSecret: '' })).toThrow('LIVEKIT_API_SECRET');
  });
});
