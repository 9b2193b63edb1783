import { writeFileSync } from 'node:fs';
import { create } from 'qrcode';

const SIZE = { width: 640, height: 480 } as const;
/** Free modules around the code that readers need. */
const QUIET = 4;
const FRAMES = 5;
/** Brightness of paper and ink in a video of limited range; chroma 128 is grey. */
const [PAPER, INK, GREY] = [235, 16, 128];

/** Brightness of every pixel of a picture that shows the code in its middle. */
const luma = (text: string): Buffer => {
  const { width, height } = SIZE;
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  const module = Math.floor(height / (size + 2 * QUIET));
  const left = Math.floor((width - size * module) / 2);
  const top = Math.floor((height - size * module) / 2);
  const pixels = Buffer.alloc(width * height, PAPER);
  for (let y = 0; y < size * module; y += 1)
    for (let x = 0; x < size * module; x += 1)
      if (data[Math.floor(y / module) * size + Math.floor(x / module)]) pixels[(top + y) * width + left + x] = INK;
  return pixels;
};

/** Writes a Y4M video of a badge held before the camera, for `--use-file-for-fake-video-capture` of Chromium. */
export const writeBadgePicture = (file: string, text: string): void => {
  const { width, height } = SIZE;
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma(text), Buffer.alloc((width * height) / 2, GREY)]);
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`);
  writeFileSync(file, Buffer.concat([head, ...Array.from({ length: FRAMES }, () => frame)]));
};
