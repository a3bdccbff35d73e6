import { html, type TemplateResult } from 'lit';
import { takesSignups } from '../../contract/availability.js';
import { scaleSteps } from '../../contract/answer-rules.js';
import type { FieldOption } from '../../contract/form.js';
import { availabilityBadge } from '../../views/availability.js';
import { optionGroup, type FieldView } from './form-field.js';

/** Draws scales and slots. */
export function drawRareField(view: FieldView): TemplateResult | undefined {
  switch (view.field.type) {
    case 'scale':
      return scale(view);
    case 'slot':
      return slots(view);
    default:
      return undefined;
  }
}

/** Steps in a line; what its ends mean is part of their names. */
function scale(view: FieldView): TemplateResult {
  const steps = scaleSteps(view.field);
  const { minLabel, maxLabel } = view.field;
  const meaning = (index: number): string | undefined =>
    index === 0 ? minLabel : index === steps.length - 1 ? maxLabel : undefined;
  const options = steps.map((value, index) => ({ value, label: [value, meaning(index)].filter(Boolean).join(' ') }));
  return optionGroup({ ...view, field: { ...view.field, options } }, 'radio', { list: 'scale' });
}

/** Shifts with the places each has left; one without any cannot be chosen. */
const slots = (view: FieldView): TemplateResult =>
  optionGroup(view, 'radio', {
    list: 'slots',
    content: option => html`<bdi>${option.label}</bdi> ${availabilityBadge(option, view.speech)}`,
    isFull: ({ availability }: FieldOption) => !takesSignups(availability),
  });
