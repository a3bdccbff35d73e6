import { html, nothing, type TemplateResult } from 'lit';
import type { ContactPoint } from '../contract/response.js';
import { mailUrl, telUrl } from '../contract/url.js';
import { isolated } from './text.js';

/** A person to ask: name, number and address, each kept apart from the direction of the line. */
export function contactOf(contact: ContactPoint | undefined): TemplateResult | undefined {
  if (!contact) return undefined;
  const phone = telUrl(contact.telephone);
  const mail = mailUrl(contact.email);
  const lines = [
    contact.name && isolated([contact.name, contact.contactType].filter(Boolean).join(', ')),
    contact.telephone &&
      (phone ? html`<a href=${phone}>${isolated(contact.telephone)}</a>` : isolated(contact.telephone)),
    contact.email && (mail ? html`<a href=${mail}>${isolated(contact.email)}</a>` : isolated(contact.email)),
    contact.hoursAvailable && html`<span dir="auto">${contact.hoursAvailable}</span>`,
  ].filter(Boolean);
  return lines.length ? html`${lines.map((line, index) => html`${index ? html`<br />` : nothing}${line}`)}` : undefined;
}
