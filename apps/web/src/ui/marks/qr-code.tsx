import './qr-code.css';
import { create } from 'qrcode';
import { useMemo } from 'react';

export interface QrCodeProps {
  /** What a camera reads. */
  text: string;
  /** Says what it is for. */
  label: string;
}

/** Free modules around the code that readers need. */
const QUIET = 4;

/** Dark modules as one path, runs of a row together. */
const pathOf = (text: string): { path: string; size: number } => {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  const runs: string[] = [];
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const start = x;
      while (x < size && data[y * size + x]) x += 1;
      if (x > start) runs.push(`M${start + QUIET} ${y + QUIET}h${x - start}v1h${start - x}z`);
    }
  }
  return { path: runs.join(''), size: size + 2 * QUIET };
};

/** A QR code: always dark on white, in both themes and on paper. */
export const QrCode = ({ text, label }: QrCodeProps) => {
  const { path, size } = useMemo(() => pathOf(text), [text]);
  return (
    <svg className="th-qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path d={path} />
    </svg>
  );
};
