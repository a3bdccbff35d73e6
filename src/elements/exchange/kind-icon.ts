import type { SVGTemplateResult } from 'lit';
import { icon, sign } from '../../views/icon.js';

const paths: Record<string, string> = {
  volunteering: 'M10 16.5S3.5 12.7 3.5 8A3.4 3.4 0 0 1 10 6.6 3.4 3.4 0 0 1 16.5 8c0 4.7-6.5 8.5-6.5 8.5z',
  'help-offered':
    'M3 12.5c2-2 4-2 5.5-.5H12M3 16c3 1 6 1 8.500-.2L17 11.500c-1-1.200-2.200-.8-3.500.2L12 12.500M10 3.500v5M7.500 6h5',
  equipment:
    'M12.500 3.500a3.500 3.500 0 0 0-3.300 4.700L3.500 14l2.500 2.500 5.800-5.700A3.500 3.500 0 0 0 16.400 6.200l-2.200 2.200-2.600-.0 0-2.600 2.200-2.100z',
  room: 'M5 17V3.500h10V17M3 17h14M12 10.500v.1',
  mentoring:
    'M7 9a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5zM14 11a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM2.500 16c0-3 2-4.500 4.500-4.500s4.500 1.500 4.500 4.500M13 13.300c2.500-.3 4.500 1 4.500 3',
};

/** The sign of a kind of offer; a kind of a newer contract has none. */
export const kindIcon = (kind: string): SVGTemplateResult | undefined =>
  kind === 'help-wanted' ? icon('question') : Object.hasOwn(paths, kind) ? sign(paths[kind]) : undefined;
