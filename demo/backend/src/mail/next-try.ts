const minute = 60_000;
/** They take three days. */
const mostAttempts = 76;

/** When to try again after so many attempts: in two minutes, four, …, then every hour; `null` when it is time to give up. */
export function nextTry(attempts: number, now: Date): string | null {
  if (attempts >= mostAttempts) return null;
  return new Date(now.getTime() + Math.min(2 ** attempts, 60) * minute).toISOString();
}
