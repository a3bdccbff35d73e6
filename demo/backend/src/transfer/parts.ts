import type { ItemType } from '../db/schema.js';
import type { Fields } from './columns.js';

/** The parts of a town's data in the order in which they are stored: what others refer to comes first. */
export const parts = [
  'service',
  'categories',
  'organizations',
  'forms',
  'metrics',
  'passes',
  'offers',
  'events',
  'recipients',
  'signups',
] as const;
export type Part = (typeof parts)[number];

/** Whether a name is that of a part. */
export const isPart = (name: string): name is Part => parts.some(part => part === name);

/** The parts that are items of the database, by the type of these. */
export const itemTypes: Partial<Record<Part, ItemType>> = {
  service: 'service',
  categories: 'category',
  organizations: 'organization',
  forms: 'form',
  metrics: 'metric',
  offers: 'offer',
  events: 'event',
};

/** A record with where it stands, so that it can be named when it is refused. */
export interface Row {
  file: string;
  part: Part;
  /** In a table the row of the spreadsheet, below the headings from 2 on; else the place in its list, from 1 on. */
  row: number;
  record: Fields;
  /** Of a table: what stands in its cells. */
  cells?: ReadonlyMap<string, string>;
}

/** Why a row is not stored. */
export interface Refusal {
  field: string;
  reason: string;
}

/** A row that is not stored, with why. */
export interface RefusedRow extends Refusal, Pick<Row, 'file' | 'part' | 'row'> {
  id: string;
}
