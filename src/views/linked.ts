import { html, nothing, type TemplateResult } from 'lit';
import type { Source } from '../contract/category.js';
import { safeUrl } from '../contract/url.js';
import type { Speech } from '../locale/speech.js';
import { isolate, isolated } from './text.js';

/** A name that leads to its own page, where it has one. */
export function linked(name: string, address: string | undefined): TemplateResult {
  const url = safeUrl(address);
  return url ? html`<a href=${url} rel="noopener noreferrer">${isolated(name)}</a>` : isolated(name);
}

/** Where an item came from. */
export function sourceNote(source: Source | undefined, { words }: Speech): TemplateResult | typeof nothing {
  if (!source) return nothing;
  const url = safeUrl(source.url);
  const text = words.source(isolate(source.name));
  return url ? html`<a href=${url} rel="noopener noreferrer">${text}</a>` : html`<span>${text}</span>`;
}
