import { checkAnswer } from 'miteinand/contract/answers.js';
import { itemsOf, type Seed } from './seed-content.js';

/** Nobody could respond by a form that is not there, or write to nobody; and a private address must not be published. */
export function* responseFaults(seed: Seed): Generator<string> {
  const forms = new Set(seed.forms?.map(({ id }) => id));
  for (const { item, at, target } of itemsOf(seed)) {
    const { method, form = '' } = item.response ?? {};
    if ((method === 'form' || method === 'message') && !forms.has(form))
      yield `${at}.response.form: No form has this id`;
    if (method === 'message' && !isAddress(recipientOf(seed, target))) {
      yield `${at}.response: "recipients" has no mail address under ${target}`;
    }
    const translations: Readonly<Record<string, Pick<typeof item, 'response'>>> = item.translations ?? {};
    const versions = [item, ...Object.values(translations)];
    if (versions.some(({ response }) => response?.method === 'message' && response.email !== undefined)) {
      yield `${at}.response.email: Everybody could read it; the address for messages belongs into "recipients"`;
    }
  }
}

/** The address that messages about a target go to. */
export const recipientOf = ({ recipients = {} }: Seed, target: string): string =>
  Object.hasOwn(recipients, target) ? recipients[target] : '';

const isAddress = (text: string): boolean =>
  text !== '' && checkAnswer({ name: 'address', type: 'email', label: '' }, text) === undefined;
