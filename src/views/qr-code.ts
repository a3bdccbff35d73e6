import { svg, type SVGTemplateResult } from 'lit';
import { encode } from 'uqr';

/** The light margin that readers need around a code, in modules (ISO/IEC 18004, 6.3.8). */
const quiet = 4;

/** A text as a QR code that can be read with a seventh of it covered (level M); nothing for one that is too long. */
export function qrCode(text: string, label: string): SVGTemplateResult | undefined {
  const code = encoded(text);
  if (!code) return undefined;
  const side = code.length + 2 * quiet;
  // Black on white in every theme: many readers take no other.
  return svg`<svg class="qr" role="img" aria-label=${label} viewBox="${-quiet} ${-quiet} ${side} ${side}" shape-rendering="crispEdges">
    <path fill="#fff" d="M${-quiet} ${-quiet}h${side}v${side}h${-side}z"></path>
    <path fill="#000" d=${darkPath(code)}></path>
  </svg>`;
}

function encoded(text: string): boolean[][] | undefined {
  try {
    return encode(text, { ecc: 'M', border: 0 }).data;
  } catch {
    // Above 2331 bytes there is no code for it.
    return undefined;
  }
}

/** One bar for each run of dark modules in a row. */
const darkPath = (code: readonly boolean[][]): string =>
  code
    .map((row, y) => {
      const modules = row.map(isDark => (isDark ? '#' : ' ')).join('');
      return [...modules.matchAll(/#+/g)]
        .map(({ index, 0: { length } }) => `M${index} ${y}h${length}v1h-${length}z`)
        .join('');
    })
    .join('');
