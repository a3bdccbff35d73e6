import type { ArgTypes } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json';

/** What the manifest says of one part of a tag's surface. */
interface Item {
  name: string;
  description?: string;
  type?: { text: string };
  default?: string;
}

interface Declaration {
  tagName?: string;
  attributes?: Item[];
  events?: Item[];
  slots?: Item[];
  cssParts?: Item[];
  cssStates?: Item[];
}

const declarations = manifest.modules.flatMap(({ declarations }) => declarations as Declaration[]);

/**
 * The table of a tag's surface, in which attributes can be set. Storybook's own offers to set everything, and shows a
 * part in place of the attribute of the same name.
 */
export function extractArgTypes(tag: string): ArgTypes {
  const { attributes, events, slots, cssParts, cssStates } = declarations.find(({ tagName }) => tagName === tag) ?? {};
  return Object.fromEntries([
    ...rows('Attributes', attributes, name => name),
    ...rows('Events', events, name => name),
    ...rows('Slots', slots, name => (name ? `<slot name="${name}">` : '<slot>')),
    ...rows('Parts', cssParts, name => `::part(${name})`),
    ...rows('States', cssStates, name => `:state(${name})`),
  ]);
}

const rows = (category: string, items: Item[] = [], nameOf: (name: string) => string): [string, ArgTypes[string]][] =>
  items.map(item => [
    nameOf(item.name),
    {
      name: nameOf(item.name),
      description: item.description ?? '',
      control: category === 'Attributes' ? { type: controlOf(item.type?.text) } : { disable: true },
      table: { category, type: { summary: item.type?.text }, defaultValue: { summary: item.default } },
    },
  ]);

const controlOf = (type = ''): 'boolean' | 'number' | 'text' =>
  type === 'boolean' || type === 'number' ? type : 'text';
