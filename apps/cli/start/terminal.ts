import { toString as qrCode } from 'qrcode';

/** What `start` tells the person who started it. */
export interface Terminal {
  say: (sentence: string) => void;
  /** A line that the next one replaces; where there is no terminal, one line every few seconds. */
  progress: (line: string) => void;
}

/** Milliseconds between two progress lines in a log file. */
const LOG_EVERY = 15_000;

export function openTerminal(out: NodeJS.WriteStream = process.stdout): Terminal {
  let isOpenLine = false;
  let loggedAt = 0;
  return {
    say: (sentence) => {
      out.write(`${isOpenLine ? '\r\x1b[K' : ''}${sentence}\n`);
      isOpenLine = false;
    },
    progress: (line) => {
      if (out.isTTY) {
        out.write(`\r\x1b[K${line.slice(0, Math.max(20, out.columns - 1))}`);
        isOpenLine = true;
      } else if (Date.now() - loggedAt > LOG_EVERY) {
        loggedAt = Date.now();
        out.write(`${line}\n`);
      }
    },
  };
}

/** The address as a QR code: in a terminal dark on light whatever its colours are, else in half blocks. */
export function terminalQr(address: string, out: NodeJS.WriteStream = process.stdout): Promise<string> {
  return out.isTTY
    ? qrCode(address, { type: 'terminal', small: true })
    : qrCode(address, { type: 'utf8', errorCorrectionLevel: 'L' });
}
