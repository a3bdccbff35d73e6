import type { SignupForm } from '../../contract/form.js';
import type { DrawField } from './form-field.js';
import type { StepsController } from './steps.js';

/** Code that only some forms need. */
export interface RareParts {
  drawField?: DrawField | undefined;
  Steps?: typeof StepsController | undefined;
}

/** Fetches what this form needs besides what every form does. */
export async function loadRareParts({ fields, sections, review }: SignupForm): Promise<RareParts> {
  const isRare = fields.some(({ type }) => type === 'scale' || type === 'slot');
  const [fieldsModule, stepsModule] = await Promise.all([
    isRare ? import('./rare-fields.js') : undefined,
    review || (sections && sections.length > 1) ? import('./steps.js') : undefined,
  ]);
  return { drawField: fieldsModule?.drawRareField, Steps: stepsModule?.StepsController };
}
