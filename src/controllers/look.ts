import type { LitElement, ReactiveController } from 'lit';
import type { Theme } from '../context/settings.js';
import { warnOnce } from './warn.js';

const darkPage = '(prefers-color-scheme: dark)';

/**
 * How a widget takes up the page's look: the theme that is set, and as accent the colour of the page's links, read from
 * a link of the fallback content.
 */
export class LookController implements ReactiveController {
  readonly #host: LitElement;
  readonly #theme: () => Theme | undefined;
  readonly #dark = matchMedia(darkPage);
  #shown: Theme | undefined;
  #hasRead = false;
  readonly #read = (): void => this.#readLinkColor();

  constructor(host: LitElement, theme: () => Theme | undefined) {
    this.#host = host;
    this.#theme = theme;
    host.addController(this);
  }

  hostConnected(): void {
    this.#dark.addEventListener('change', this.#read);
  }

  hostDisconnected(): void {
    this.#dark.removeEventListener('change', this.#read);
  }

  hostUpdate(): void {
    const theme = this.#theme();
    const { style } = this.#host;
    const set = theme === 'light' || theme === 'dark';
    if (theme === this.#shown) return;
    this.#shown = theme;
    if (theme && !set) warnOnce(`<${this.#host.localName}>: theme="${String(theme)}" is neither "light" nor "dark"`);
    style.colorScheme = set ? theme : '';
    style.setProperty('--_theme-surface', set ? 'Canvas' : null);
    style.setProperty('--_theme-text', set ? 'CanvasText' : null);
    style.setProperty('--_theme-padding', set ? 'var(--_space-m)' : null);
    // A surface of its own has links of its own.
    style.removeProperty('--_link');
    this.#hasRead = false;
  }

  hostUpdated(): void {
    if (!this.#hasRead) this.#readLinkColor();
  }

  #readLinkColor(): void {
    const link = this.#host.querySelector('a[href]');
    if (!link || this.#host.style.colorScheme) return;
    this.#hasRead = true;
    // What no slot shows has no style to read; a hidden slot at the end takes it in for a moment, if no other does.
    const slot = document.createElement('slot');
    slot.hidden = true;
    this.#host.renderRoot.append(slot);
    const { color } = getComputedStyle(link);
    slot.remove();
    if (color) this.#host.style.setProperty('--_link', color);
  }
}
