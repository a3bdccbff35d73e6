const said = new Set<string>();

/** Tells who made the page what is wrong with it, each thing once. */
export function warnOnce(message: string): void {
  if (said.has(message)) return;
  said.add(message);
  console.warn(message);
}
