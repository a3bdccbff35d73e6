import { svg, type SVGTemplateResult } from 'lit';

/** Our own signs on a grid of 20, strokes of 1.5; always beside a word, so hidden from assistive technology. */
const paths = {
  when: 'M4 5h12v11H4zM4 8.5h12M7 3v3.5M13 3v3.5',
  where: 'M10 17s5-5 5-9a5 5 0 0 0-10 0c0 4 5 9 5 9zM10 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  home: 'M3.5 9.5 10 4l6.5 5.5M5.5 8.5V16h9V8.5',
  time: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM10 6v4.2l2.8 1.6',
  who: 'M10 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM4 17c0-3.2 2.6-5 6-5s6 1.8 6 5',
  volunteering: 'M10 16.5S3.5 12.7 3.5 8A3.4 3.4 0 0 1 10 6.6 3.4 3.4 0 0 1 16.5 8c0 4.7-6.5 8.5-6.5 8.5z',
  'help-wanted': 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM8 8a2 2 0 1 1 2.8 1.8c-.6.3-.8.7-.8 1.4M10 13.8v.1',
  'help-offered':
    'M3 12.5c2-2 4-2 5.5-.5H12M3 16c3 1 6 1 8.500-.2L17 11.500c-1-1.200-2.200-.8-3.500.2L12 12.500M10 3.500v5M7.500 6h5',
  equipment:
    'M12.500 3.500a3.500 3.500 0 0 0-3.300 4.700L3.500 14l2.500 2.500 5.800-5.700A3.500 3.500 0 0 0 16.400 6.200l-2.200 2.200-2.600-.0 0-2.600 2.200-2.100z',
  room: 'M5 17V3.500h10V17M3 17h14M12 10.500v.1',
  mentoring:
    'M7 9a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5zM14 11a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM2.500 16c0-3 2-4.500 4.500-4.500s4.500 1.500 4.500 4.500M13 13.300c2.500-.3 4.500 1 4.500 3',
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

/** A sign; unknown names (a kind of a newer contract) draw nothing. */
export const icon = (name: string): SVGTemplateResult | undefined =>
  Object.hasOwn(paths, name)
    ? svg`<svg viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d=${paths[name as IconName]}></path></svg>`
    : undefined;
