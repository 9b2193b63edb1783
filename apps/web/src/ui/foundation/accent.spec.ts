import { describe, expect, it } from '@jest/globals';
import { wcagContrast } from 'culori';
import { accentColours } from './accent.js';

const DARK_SURFACE = '#171c25';

describe('the accent of a conference', () => {
  it.each([
    [262, 0.105, '#224079', '#9ebef8'],
    [178, 0.07, '#004e42', '#94cbbe'],
    [18, 0.11, '#71232b', '#f7a9aa'],
  ])('gives hue %i with chroma %d the colours of the design', (hue, chroma, light, dark) => {
    const colours = accentColours({ hue, chroma });
    expect([colours.light.accent, colours.dark.accent]).toEqual([light, dark]);
  });

  it('gives the default accent the soft, line and text colours of the token table', () => {
    expect(accentColours({ hue: 262, chroma: 0.105 })).toEqual({
      light: { accent: '#224079', soft: '#e1eafa', on: '#ffffff', line: '#6a86b9' },
      dark: { accent: '#9ebef8', soft: '#1f2d48', on: '#08152e', line: '#5f7aac' },
    });
  });

  it.each([0.02, 0.07, 0.12])('is readable for every hue with chroma %d', (chroma) => {
    const worst = { white: 21, lightSoft: 21, surface: 21, darkSoft: 21, onDark: 21 };
    for (let hue = 0; hue < 360; hue += 3) {
      const { light, dark } = accentColours({ hue, chroma });
      worst.white = Math.min(worst.white, wcagContrast(light.accent, light.on));
      worst.lightSoft = Math.min(worst.lightSoft, wcagContrast(light.accent, light.soft));
      worst.surface = Math.min(worst.surface, wcagContrast(dark.accent, DARK_SURFACE));
      worst.darkSoft = Math.min(worst.darkSoft, wcagContrast(dark.accent, dark.soft));
      worst.onDark = Math.min(worst.onDark, wcagContrast(dark.accent, dark.on));
    }
    expect(worst.white).toBeGreaterThanOrEqual(9);
    expect(worst.lightSoft).toBeGreaterThanOrEqual(7);
    expect(worst.surface).toBeGreaterThanOrEqual(9);
    expect(worst.darkSoft).toBeGreaterThanOrEqual(7);
    expect(worst.onDark).toBeGreaterThanOrEqual(7);
  });

  it('keeps a chroma that is out of the rule within it', () => {
    expect(accentColours({ hue: 30, chroma: 0.4 })).toEqual(accentColours({ hue: 30, chroma: 0.12 }));
  });
});
