import { html, type TemplateResult } from 'lit';
import { skeleton } from '../../views/states.js';
import type { Period } from './calendar-period.js';

/** The shape of a period to come: a month is as high as it will be. */
export const periodSkeleton = ({ weeks }: Period): TemplateResult =>
  weeks
    ? html`<div class="skeleton month-skeleton" aria-hidden="true">
        ${weeks.map(() => html`<div class="week"></div>`)}
      </div>`
    : skeleton(3);

/** The shape of the whole calendar, while there are no words yet to fill its header. */
export const calendarSkeleton = (period: Period): TemplateResult =>
  html`<div class="calendar">
    <div class="header" aria-hidden="true"></div>
    ${periodSkeleton(period)}
    <div class="menus" aria-hidden="true"></div>
  </div>`;
