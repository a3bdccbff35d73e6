import { planMonth, type DayPlan } from '../../time/month-plan.js';
import type { CalendarAnswer } from './calendar-answer.js';
import type { EventItem } from './event-items.js';

const linesPerDay = 3;

const plans = new WeakMap<CalendarAnswer, Map<string, DayPlan<EventItem>>>();

/** What stands on each day of the grid; laid out once per answer, so that rendering only reads it. */
export function planOf(answer: CalendarAnswer): Map<string, DayPlan<EventItem>> {
  let plan = plans.get(answer);
  if (!plan) plans.set(answer, (plan = planMonth(answer.items, answer.period.weeks ?? [], linesPerDay)));
  return plan;
}
