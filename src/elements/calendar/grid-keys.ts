import { addDays, addMonths, lastDayOf, monthOf, sameDayIn, weekday } from '../../time/days.js';

/** How the grid lies: which weekday begins it, and whether its days run from right to left. */
export interface GridLay {
  firstWeekday: number;
  isRtl: boolean;
}

/** The day a key leads to (APG, grid pattern); nothing for keys that do not move. */
export function dayByKey(
  { key, ctrlKey, shiftKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'shiftKey'>,
  day: string,
  { firstWeekday, isRtl }: GridLay,
): string | undefined {
  const column = (weekday(day) - firstWeekday + 7) % 7;
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, isRtl ? 1 : -1);
    case 'ArrowRight':
      return addDays(day, isRtl ? -1 : 1);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'Home':
      return ctrlKey ? `${monthOf(day)}-01` : addDays(day, -column);
    case 'End':
      return ctrlKey ? lastDayOf(monthOf(day)) : addDays(day, 6 - column);
    case 'PageUp':
      return sameDayIn(addMonths(monthOf(day), shiftKey ? -12 : -1), day);
    case 'PageDown':
      return sameDayIn(addMonths(monthOf(day), shiftKey ? 12 : 1), day);
    default:
      return undefined;
  }
}
