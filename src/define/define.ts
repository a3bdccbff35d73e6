import { version } from './version.js';

/** Where a class says which version defined it; global, so that two copies of the library can read each other. */
const versionKey = Symbol.for('miteinand/version');

type Versioned = CustomElementConstructor & { [versionKey]?: string };

let warned = false;

/** Defines a tag unless the page has it already: the first copy of the library on a page wins, and nothing is thrown. */
export function define(tag: string, elementClass: Versioned): void {
  const first: Versioned | undefined = customElements.get(tag);
  if (first === elementClass) return;
  if (first) warnOfSecondCopy(tag, first[versionKey]);
  else {
    elementClass[versionKey] = version;
    customElements.define(tag, elementClass);
  }
}

function warnOfSecondCopy(tag: string, firstVersion = 'unknown'): void {
  if (warned) return;
  warned = true;
  console.warn(`<${tag}> is already defined by version ${firstVersion}; version ${version} on this page is not used.`);
}
