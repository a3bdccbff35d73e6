import { svg, type SVGTemplateResult } from 'lit';

/** Our own signs on a grid of 20, strokes of 1.5; always beside a word, so hidden from assistive technology. */
const paths = {
  when: 'M4 5h12v11H4zM4 8.5h12M7 3v3.5M13 3v3.5',
  where: 'M10 17s5-5 5-9a5 5 0 0 0-10 0c0 4 5 9 5 9zM10 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  home: 'M3.5 9.5 10 4l6.5 5.5M5.5 8.5V16h9V8.5',
  time: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM10 6v4.2l2.8 1.6',
  question: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM8 8a2 2 0 1 1 2.8 1.8c-.6.3-.8.7-.8 1.4M10 13.8v.1',
  open: 'M4 10.500 8 14.500 16 6',
  low: 'M10 3.500 17.500 16.500H2.500zM10 8.500v3.500M10 14v.1',
  waitlist: 'M6 3.500h8M6 16.500h8M7 3.500c0 4 6 5 6 6.500s-6 2.500-6 6.500M13 3.500c0 4-6 5-6 6.500s6 2.500 6 6.500',
  stop: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM5.500 14.500l9-9',
  back: 'M12 4.500 6.500 10l5.500 5.500',
  forward: 'M8 4.500 13.500 10 8 15.500',
  search: 'M9 14.500a5.500 5.500 0 1 0 0-11 5.500 5.500 0 0 0 0 11zM13 13l4 4',
  cross: 'M5 5l10 10M15 5 5 15',
} as const;

/** Name of a sign. */
export type IconName = keyof typeof paths;

/** A sign by its name; unknown names draw nothing. */
export const icon = (name: string): SVGTemplateResult | undefined =>
  Object.hasOwn(paths, name) ? sign(paths[name as IconName]) : undefined;

/** A sign by the path that draws it, for those that one widget alone needs. */
export const sign = (path: string): SVGTemplateResult =>
  svg`<svg viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d=${path}></path></svg>`;
