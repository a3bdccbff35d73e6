import type { FormField, FormSection, SignupForm } from '../../contract/form.js';

/** A part of a form with its fields; a form without sections is one part. */
export interface FormPart {
  section?: FormSection | undefined;
  fields: readonly FormField[];
}

/** The parts of a form in order; a field whose section is not there stands in the first. */
export function partsOf({ sections = [], fields }: SignupForm): FormPart[] {
  if (!sections.length) return [{ fields }];
  const ids = new Set(sections.map(({ id }) => id));
  const idOf = ({ section }: FormField): string => (section && ids.has(section) ? section : sections[0].id);
  return sections.map(section => ({ section, fields: fields.filter(field => idOf(field) === section.id) }));
}
