import { ContextProvider, createContext } from '@lit/context';
import type { Backend } from '../backends/backend.js';

/** `auto` follows the page; `light` and `dark` bring a surface of their own. */
export type Theme = 'auto' | 'light' | 'dark';

/** What an editor sets once for many widgets. */
export interface Settings {
  /** An address, or a backend made by the page's own script. */
  backend?: string | Backend | undefined;
  lang?: string | undefined;
  theme?: Theme | undefined;
  /** Issuers of passes that are trusted besides those of the backend. */
  issuers?: readonly string[] | undefined;
}

/** Settings of the nearest `<miteinand-config>`, over those of the page. */
export const settingsContext = createContext<Settings>('miteinand/settings/1');

const loaderKey = Symbol.for('miteinand/loader');

let page: ContextProvider<typeof settingsContext, HTMLElement> | undefined;
const pageConfigs = new Map<Element, Settings>();

/** Makes the page answer for the settings of widgets that stand in no config; a config defined later takes over its own. */
export function providePageSettings(): void {
  if (page) return;
  page = new ContextProvider(document.documentElement, { context: settingsContext, initialValue: {} });
  publish();
}

/** Settings of an empty config, which hold for the whole page; `undefined` takes them back. */
export function setPageConfig(config: Element, settings: Settings | undefined): void {
  if (settings) pageConfigs.set(config, settings);
  else pageConfigs.delete(config);
  publish();
}

/** What is set wins over what is not; `undefined` sets nothing, nor does the `null` of an attribute taken away. */
export const mergeSettings = (weaker: Settings, stronger: Settings): Settings => ({
  ...weaker,
  ...Object.fromEntries(Object.entries(stronger).filter(([, value]) => value !== undefined && value !== null)),
});

/** Whether two settings say the same: then nobody need hear of it. */
export function sameSettings(one: Settings, other: Settings): boolean {
  const names = Object.keys({ ...one, ...other }) as (keyof Settings)[];
  return names.every(name =>
    name === 'issuers' ? one.issuers?.join(' ') === other.issuers?.join(' ') : one[name] === other[name],
  );
}

/** What the loader's script tag says: the weakest. The loader leaves it on the page, so that it need not wait for us. */
const loaderSettings = (): Settings => (globalThis as { [loaderKey]?: Settings })[loaderKey] ?? {};

function publish(): void {
  if (!page) return;
  // Of several empty configs the first in the document wins.
  const ordered = [...pageConfigs].sort(([one], [other]) =>
    one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? 1 : -1,
  );
  const settings = ordered.reduce((settings, [, own]) => mergeSettings(settings, own), loaderSettings());
  if (!sameSettings(page.value, settings)) page.setValue(settings);
}
