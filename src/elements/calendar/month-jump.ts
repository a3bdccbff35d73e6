import { html, type LitElement, type TemplateResult } from 'lit';
import { addStyles } from '../../controllers/late-styles.js';
import type { Speech } from '../../locale/speech.js';
import type { CalendarWords } from '../../locale/calendar-words.js';
import { addMonths, monthOf } from '../../time/days.js';
import type { Bounds } from './calendar-period.js';
import { jump } from './month-jump.styles.js';

/** Where the way to any month starts and leads. */
export interface MonthJump {
  /** The day shown now. */
  day: string;
  bounds: Bounds;
  goTo: (day: string) => void;
  close: () => void;
}

/** Without bounds so many years before and after the one shown can be chosen. */
const yearsAround = 10;

/** The choice of a month for an element. Loaded when it is opened first. */
export function jumpOf(host: LitElement): typeof monthJump {
  addStyles(host, [jump]);
  return monthJump;
}

/** A form with a month and a year; months that nobody can go to are disabled. */
function monthJump({ day, bounds, goTo, close }: MonthJump, speech: Speech<CalendarWords>): TemplateResult {
  const { words, formats } = speech;
  const shown = Number(day.slice(0, 4));
  const first = bounds.from ? Number(bounds.from.slice(0, 4)) : shown - yearsAround;
  const last = bounds.until ? Number(bounds.until.slice(0, 4)) : shown + yearsAround;
  const years = Array.from({ length: Math.min(last - first, 200) + 1 }, (_, index) => String(first + index));
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const [month, year] = [...form.querySelectorAll('select')].map(({ value }) => value);
    goTo(`${year}-${month}-01`);
    close();
  };
  const bound = ({ currentTarget }: Event): void => disableMonths(currentTarget as HTMLFormElement, bounds);
  return html`<form class="jump-form" part="jump-form" @submit=${submit} @change=${bound} @focusin=${bound}>
    <label
      >${words.month}
      <select part="input">
        ${Array.from({ length: 12 }, (_, index) => addMonths('2024-01', index)).map(
          month =>
            html`<option value=${month.slice(5)} .selected=${month.slice(5) === day.slice(5, 7)}>
              ${formats.date(`${month}-01`, undefined, 'month-name')}
            </option>`,
        )}
      </select>
    </label>
    <label
      >${words.year}
      <select part="input">
        ${years.map(
          year =>
            html`<option value=${year} .selected=${Number(year) === shown}>
              ${formats.date(`${year}-07-01`, undefined, 'year')}
            </option>`,
        )}
      </select>
    </label>
    <button class="primary" part="button show-month">${words.showMonth}</button>
  </form>`;
}

/** Those of the chosen year that have no day within bounds. */
function disableMonths(form: HTMLFormElement, { from = '', until = '9999' }: Bounds): void {
  const [months, year] = form.querySelectorAll('select');
  for (const option of months.options) {
    const month = `${year.value}-${option.value}`;
    option.disabled = month < monthOf(from) || month > monthOf(until);
  }
  if (months.selectedOptions[0]?.disabled) months.value = [...months.options].find(({ disabled }) => !disabled)!.value;
}
