import { html, nothing, type TemplateResult } from 'lit';
import type { Speech } from '../../locale/speech.js';
import { availabilityBadge } from '../../views/availability.js';
import { heading } from '../../views/heading.js';
import { icon } from '../../views/icon.js';
import { foreignHint, languageOf } from '../../views/text.js';
import { eventTime, placeText, scheduleText } from '../../views/when-where.js';
import type { SignupTask } from './signup-target.js';

/** The title and the facts of what one signs up for: when, where, free places. */
export function signupSummary({ offer, event, form }: SignupTask, level: number, speech: Speech): TemplateResult {
  const item = offer ?? event;
  const record = item ?? form ?? {};
  const { lang, dir } = languageOf(record);
  const when = event ? eventTime(event, speech) : scheduleText(offer?.schedule, speech);
  const where = placeText(item?.location, speech);
  return html`${heading(level, html`<span lang=${lang} dir=${dir}>${offer?.title ?? event?.name ?? form?.title}</span>`, 'target')}
  ${foreignHint(record, speech)}
  ${
    item
      ? html`<p class="line">
          ${when ? html`<span>${icon('when')}${when}</span>` : nothing}
          ${where ? html`<span>${icon('where')}${where}</span>` : nothing} ${availabilityBadge(item, speech)}
        </p>`
      : nothing
  }`;
}
