/** Kinds of field; HTML's word where it has one. */
export const fieldTypes = [
  'text',
  'textarea',
  'email',
  'tel',
  'number',
  /** For how many people; as many places are taken. */
  'persons',
  'date',
  'time',
  'choice',
  'multiple-choice',
  /** One step from `min` to `max`, 1 to 5 unless told. */
  'scale',
  /** One shift of several, each with places of its own. */
  'slot',
  /** Addresses of files that lie elsewhere: nothing is uploaded. */
  'links',
  'consent',
] as const;

/** A kind of field that this version knows. */
export type FieldType = (typeof fieldTypes)[number];

/** Whether this version can ask a field. */
export const isKnown = ({ type }: { type: string }): boolean => fieldTypes.some(known => known === type);
