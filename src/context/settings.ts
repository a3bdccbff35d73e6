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
const pageKey = Symbol.for('miteinand/page-settings/1');

/** The settings of the whole page. Kept by the page itself, so that two copies of the library share them. */
interface PageSettings {
  provider: ContextProvider<typeof settingsContext, HTMLElement>;
  configs: Map<Element, Settings>;
}

type Page = typeof globalThis & { [loaderKey]?: Settings; [pageKey]?: PageSettings };
const page = globalThis as Page;

/** Makes the page answer for the settings of widgets that stand in no config; a config defined later takes over its own. */
export function providePageSettings(): void {
  if (page[pageKey]) return;
  const provider = new ContextProvider(document.documentElement, { context: settingsContext, initialValue: {} });
  page[pageKey] = { provider, configs: new Map() };
  publish();
}

/** Settings of an empty config, which hold for the whole page; `undefined` takes them back. */
export function setPageConfig(config: Element, settings: Settings | undefined): void {
  providePageSettings();
  if (settings) page[pageKey]?.configs.set(config, settings);
  else page[pageKey]?.configs.delete(config);
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

function publish(): void {
  const { provider, configs } = page[pageKey]!;
  // Of several empty configs the first in the document wins.
  const ordered = [...configs].sort(([one], [other]) =>
    one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? 1 : -1,
  );
  // The loader leaves what its script tag says on the page, so that it need not wait for us.
  const settings = ordered.reduce((weaker, [, own]) => mergeSettings(weaker, own), page[loaderKey] ?? {});
  if (!sameSettings(provider.value, settings)) provider.setValue(settings);
}
