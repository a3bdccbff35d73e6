import 'jsqr';
import type jsQR from 'jsqr';

/** The reader; without a module system around, it leaves itself on the page. */
const { jsQR: read } = globalThis as unknown as { jsQR: typeof jsQR };

/** What a reader sees in a code drawn so that a module is four pixels wide, on a black page. */
export function readCode(code: Element): string | undefined {
  const [x, , side] = code.getAttribute('viewBox')!.split(' ').map(Number);
  const canvas = new OffscreenCanvas(side * 4 + 40, side * 4 + 40);
  const paint = canvas.getContext('2d')!;
  paint.fillRect(0, 0, canvas.width, canvas.height);
  paint.translate(20, 20);
  paint.scale(4, 4);
  paint.translate(-x, -x);
  for (const path of code.querySelectorAll('path')) {
    paint.fillStyle = path.getAttribute('fill')!;
    paint.fill(new Path2D(path.getAttribute('d')!));
  }
  const { data, width, height } = paint.getImageData(0, 0, canvas.width, canvas.height);
  return read(data, width, height)?.data;
}
