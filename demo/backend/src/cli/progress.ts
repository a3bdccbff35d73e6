import { note } from './command.js';

const everyMs = 1000;

/** Tells how far something has come, once a second at most: `offers: 500 of 100000`. */
export function progress(): (part: string, done: number, total?: number) => void {
  let last = performance.now();
  return (part, done, total) => {
    if (performance.now() - last < everyMs) return;
    last = performance.now();
    note(`${part}: ${done}${total === undefined ? '' : ` of ${total}`}`);
  };
}
