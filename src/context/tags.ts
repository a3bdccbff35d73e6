type Load = () => Promise<unknown>;

const offered = new Map<string, Load>();

/** Says how the code of a tag can be fetched, without fetching it: what define files know and elements must not. */
export function offerTag(tag: string, load: Load): void {
  offered.set(tag, load);
}

/** Fetches the code of a tag when the page does not have it yet; rejects when that fails or nobody offers the tag. */
export async function needTag(tag: string): Promise<void> {
  if (customElements.get(tag)) return;
  const load = offered.get(tag);
  if (!load) throw new Error(`<${tag}> is not offered on this page`);
  await load();
}
