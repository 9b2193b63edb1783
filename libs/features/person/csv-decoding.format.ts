export type CsvEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251' | 'windows-1252';

/**
 * Text of a file that spreadsheets wrote, and the encoding it was taken for.
 *
 * A byte order mark decides; then the look of UTF-16; then UTF-8, also broken (what cannot be read becomes U+FFFD, which
 * the reader of cells refuses by line). What is left is the old Windows code page, Cyrillic or Western.
 */
export function decodeCsv(bytes: Uint8Array): { text: string; encoding: CsvEncoding } {
  const encoding = encodingOf(bytes);
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

function encodingOf(bytes: Uint8Array): CsvEncoding {
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  const wide = wideOrder(bytes.subarray(0, 2000));
  if (wide) return wide;
  return looksLikeUtf8(bytes) ? 'utf-8' : codePageOf(bytes);
}

/** In UTF-16 every other byte of Latin and Cyrillic text is 0 or 4. */
function wideOrder(bytes: Uint8Array): CsvEncoding | null {
  const pairs = Math.floor(bytes.length / 2);
  if (pairs < 2) return null;
  const isHigh = (byte: number | undefined): boolean => byte === 0x00 || byte === 0x04;
  let [even, odd] = [0, 0];
  for (let at = 0; at < pairs * 2; at += 2) {
    if (isHigh(bytes[at])) even += 1;
    if (isHigh(bytes[at + 1])) odd += 1;
  }
  if (odd > pairs * 0.9 && even < pairs * 0.3) return 'utf-16le';
  if (even > pairs * 0.9 && odd < pairs * 0.3) return 'utf-16be';
  return null;
}

/** True for UTF-8, and for UTF-8 with fewer broken places than whole letters beyond ASCII: no code page looks like that. */
function looksLikeUtf8(bytes: Uint8Array): boolean {
  let [whole, broken] = [0, 0];
  for (const letter of new TextDecoder('utf-8').decode(bytes)) {
    if (letter === '\ufffd') broken += 1;
    else if (letter > '\x7f') whole += 1;
  }
  return broken === 0 || whole >= broken;
}

/** Cyrillic words are whole runs of high bytes; umlauts stand alone among Latin letters. */
function codePageOf(bytes: Uint8Array): CsvEncoding {
  const isHigh = (byte: number | undefined): boolean => byte !== undefined && byte >= 0xc0;
  let [inRuns, alone] = [0, 0];
  bytes.forEach((byte, at) => {
    if (!isHigh(byte)) return;
    if (isHigh(bytes[at - 1]) || isHigh(bytes[at + 1])) inRuns += 1;
    else alone += 1;
  });
  return inRuns > alone ? 'windows-1251' : 'windows-1252';
}
