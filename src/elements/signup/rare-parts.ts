import type { LitElement } from 'lit';
import type { SignupForm } from '../../contract/form.js';
import { addStyles } from '../../controllers/late-styles.js';
import type { DrawField } from './form-field.js';
import type { StepsController } from './steps.js';

/** Code that only some forms need. */
export interface RareParts {
  drawField?: DrawField | undefined;
  Steps?: typeof StepsController | undefined;
}

/** Fetches what this form needs besides what every form does. */
export async function loadRareParts(host: LitElement, form: SignupForm): Promise<RareParts> {
  const { fields, sections, review } = form;
  const isRare = fields.some(({ type }) => type === 'scale' || type === 'slot');
  const isLong = review || (sections && sections.length > 1);
  const [fieldsModule, stepsModule, sheet] = await Promise.all([
    isRare ? import('./rare-fields.js') : undefined,
    isLong ? import('./steps.js') : undefined,
    isRare || isLong ? import('./rare.styles.js') : undefined,
  ]);
  if (sheet) addStyles(host, [sheet.styles]);
  return { drawField: fieldsModule?.drawRareField, Steps: stepsModule?.StepsController };
}
