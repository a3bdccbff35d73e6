/** A piece of HTML in which everything that came from elsewhere is escaped. */
export class Markup {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

type Value = string | Markup | readonly Markup[] | undefined;

/** HTML as a template: texts put into it become text, within elements and within quoted attributes. */
export const markup = (strings: TemplateStringsArray, ...values: readonly Value[]): Markup =>
  new Markup(strings.map((string, index) => string + (index < values.length ? write(values[index]) : '')).join(''));

function write(value: Value): string {
  if (value === undefined) return '';
  if (value instanceof Markup) return value.source;
  return typeof value === 'string' ? escape(value) : value.map(({ source }) => source).join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escape = (text: string): string => text.replace(/[&<>"']/g, sign => entities[sign]);
