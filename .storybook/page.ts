import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';
import { townAddress } from '../stories/towns.ts';

const colorSchemes: Record<string, string> = { light: 'light', dark: 'dark', system: 'light dark' };

/** Shows a story as part of a page in the language, direction and theme of the toolbar, connected with its town. */
export const asPage: Decorator = (story, { id, title, name, globals, parameters, viewMode }) => {
  const { language, direction, theme } = globals as Record<string, string>;
  const width = typeof parameters['width'] === 'string' ? parameters['width'] : 'auto';
  const content = html`<miteinand-config backend=${townAddress(id)} style="inline-size: ${width}"
    >${story()}</miteinand-config
  >`;
  // A page of the documentation has headings of its own.
  const isDocs = viewMode === 'docs';
  return html`<div
    class="page"
    role=${isDocs ? 'group' : 'main'}
    lang=${language}
    dir=${direction}
    style="color-scheme: ${colorSchemes[theme]}"
  >
    ${
      isDocs
        ? content
        : html`<h1 lang="en" dir="ltr">${title}</h1>
            <h2 lang="en" dir="ltr">${name}</h2>
            ${content}`
    }
  </div>`;
};
