import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { mswLoader } from 'msw-storybook-addon/csf3';
import manifest from '../custom-elements.json';
import '../src/all.ts';
import { openTown, startTowns, today } from '../stories/towns.ts';
import { extractArgTypes } from './arg-types.ts';
import { setClock } from './clock.ts';
import { asPage } from './page.ts';

setCustomElementsManifest(manifest);
setClock(`${today}T10:00:00+02:00`);

/** A choice in the toolbar above the stories. */
const choice = <Icon extends string>(title: string, icon: Icon, items: Record<string, string>) => ({
  toolbar: {
    title,
    icon,
    dynamicTitle: true,
    items: Object.entries(items).map(([value, title]) => ({ value, title })),
  },
});

const preview: Preview = {
  tags: ['autodocs'],
  loaders: [mswLoader(startTowns), openTown],
  decorators: [asPage],
  globalTypes: {
    theme: choice('Theme', 'mirror', { system: 'System theme', light: 'Light', dark: 'Dark' }),
    language: choice('Language', 'globe', { de: 'Deutsch', en: 'English', ar: 'العربية' }),
    direction: choice('Direction', 'transfer', { ltr: 'Left to right', rtl: 'Right to left' }),
  },
  initialGlobals: { theme: 'system', language: 'de', direction: 'ltr' },
  parameters: {
    layout: 'fullscreen',
    // A story that does not get where it wants has failed; Storybook alone would only note it in a panel.
    throwPlayFunctionExceptions: true,
    a11y: { test: 'error' },
    // The snippet an editor would paste, without the page around it.
    docs: { extractArgTypes, source: { excludeDecorators: true } },
    options: { storySort: { order: ['Exchange', 'Calendar', 'Sign-up', 'Pass', 'Impact', 'Config'] } },
  },
};

export default preview;
