import { formatHex, inGamut, modeLrgb, modeOklab, modeOklch, modeRgb, useMode, wcagContrast } from 'culori/fn';

for (const mode of [modeRgb, modeLrgb, modeOklab, modeOklch]) useMode(mode as typeof modeRgb);
const shownInSrgb = inGamut('rgb');

/** The one thing an organiser chooses about colour. */
export interface AccentChoice {
  /** OKLCH hue, 0-359. */
  hue: number;
  /** OKLCH chroma, 0-0.12. */
  chroma: number;
}

/** Colours of one theme as `#rrggbb`. */
export interface AccentColours {
  accent: string;
  soft: string;
  on: string;
  line: string;
}

/** sRGB colour of these OKLCH coordinates; chroma is reduced until a screen can show it. */
const shown = (lightness: number, chroma: number, hue: number): string => {
  let c = chroma;
  while (c > 0 && !shownInSrgb({ mode: 'oklch', l: lightness, c, h: hue })) c -= 0.0001;
  return formatHex({ mode: 'oklch', l: lightness, c: Math.max(0, c), h: hue });
};

/** Moves the lightness by `step` until the contrast with `ground` is at least 9. */
const readable = (start: number, step: number, chroma: number, hue: number, ground: string): string => {
  let lightness = start;
  let colour = shown(lightness, chroma, hue);
  while (wcagContrast(colour, ground) < 9 && lightness > 0 && lightness < 1) {
    lightness += step;
    colour = shown(lightness, chroma, hue);
  }
  return colour;
};

const DARK_SURFACE = '#171c25';

/** The accent of a conference in both themes, always readable whatever hue was chosen. */
export const accentColours = ({ hue, chroma }: AccentChoice): { light: AccentColours; dark: AccentColours } => {
  const c = Math.min(Math.max(chroma, 0), 0.12);
  return {
    light: {
      accent: readable(0.38, -0.005, c, hue, '#ffffff'),
      soft: shown(0.935, c * 0.22, hue),
      on: '#ffffff',
      line: shown(0.62, c * 0.8, hue),
    },
    dark: {
      accent: readable(0.8, 0.005, c * 0.85, hue, DARK_SURFACE),
      soft: shown(0.3, c * 0.5, hue),
      on: shown(0.2, c * 0.5, hue),
      line: shown(0.58, c * 0.8, hue),
    },
  };
};
