import type { SignupForm } from 'miteinand/contract/form.js';
import { fieldFaults } from './check-fields.js';
import type { Seed } from './seed-content.js';
import { countedSlots } from './slot-rows.js';
import { targetRows } from './target-rows.js';

/** What the contract allows in a form and this backend cannot count or confirm. */
export function* formFaults(seed: Seed): Generator<string> {
  const users = new Map<string, number>();
  for (const { form } of targetRows(seed)) users.set(form, (users.get(form) ?? 0) + 1);
  for (const [index, form] of (seed.forms ?? []).entries()) {
    const at = `forms[${index}]`;
    for (const type of ['slot', 'persons']) {
      if (form.fields.filter(field => field.type === type).length > 1)
        yield `${at}.fields: Only one can be a "${type}"`;
    }
    if (countedSlots(form).length && users.get(form.id)! > 1) {
      yield `${at}: Its slots are counted, so only one offer or event can have it as its form`;
    }
    yield* fieldFaults(at, form);
    if (form.confirmByMail && !asksForAddress(form)) yield `${at}.confirmByMail: No field "email" is always required`;
  }
}

const asksForAddress = ({ fields }: Pick<SignupForm, 'fields'>): boolean =>
  fields.some(({ type, required, showIf }) => type === 'email' && required && !showIf);
