import { css } from 'lit';

/**
 * What every widget shares. Looks come by chain: element variable, token, then what the page itself uses, so that an
 * unthemed widget looks native on light and dark pages. Tones are mixed from the page's text colour, never assumed.
 *
 * The tokens; the manifest takes them from here, and their defaults from the rules below.
 *
 * @cssproperty --miteinand-color-text - Text.
 * @cssproperty --miteinand-color-text-muted - Text that matters less: dates, sources, hints.
 * @cssproperty --miteinand-color-surface - What the widget stands on.
 * @cssproperty --miteinand-color-surface-raised - What stands out a little: notices, the weekend.
 * @cssproperty --miteinand-color-border - Hairlines.
 * @cssproperty --miteinand-color-accent - What can be acted on; else the colour of the fallback's link.
 * @cssproperty --miteinand-color-on-accent - Text on the accent; else black or white, whichever stands out.
 * @cssproperty --miteinand-color-focus - The ring around what has the keyboard's focus.
 * @cssproperty --miteinand-color-success - Places are free; genuine.
 * @cssproperty --miteinand-color-warning - Few places; unknown issuer.
 * @cssproperty --miteinand-color-danger - Cancelled; forged; what is wrong in a form.
 * @cssproperty --miteinand-color-mark - Behind words that were searched for.
 * @cssproperty --miteinand-font - Font family.
 * @cssproperty --miteinand-font-heading - Font family of headings.
 * @cssproperty --miteinand-weight-heading - Weight of headings.
 * @cssproperty --miteinand-size-small - Size of what matters less.
 * @cssproperty --miteinand-size-large - Size of large headings.
 * @cssproperty --miteinand-radius - Corners of controls, notices and cards.
 * @cssproperty --miteinand-border-width - Width of lines and of the borders of controls.
 * @cssproperty --miteinand-space-s - Small space.
 * @cssproperty --miteinand-space-m - Space between things.
 * @cssproperty --miteinand-space-l - Space between columns and sections.
 */
export const base = css`
  :host {
    --_accent: var(--miteinand-color-accent, var(--_link, LinkText));
    --_on-accent: var(--miteinand-color-on-accent, Canvas);
    --_muted: var(--miteinand-color-text-muted, color-mix(in srgb, currentColor 80%, transparent));
    --_border: var(--miteinand-color-border, color-mix(in srgb, currentColor 24%, transparent));
    --_control-border: color-mix(in srgb, currentColor 62%, transparent);
    --_raised: var(--miteinand-color-surface-raised, color-mix(in srgb, currentColor 5%, transparent));
    --_focus: var(--miteinand-color-focus, currentColor);
    --_success: var(--miteinand-color-success, color-mix(in oklab, #0a7d34 65%, currentColor));
    --_warning: var(--miteinand-color-warning, color-mix(in oklab, #a15c00 65%, currentColor));
    --_danger: var(--miteinand-color-danger, color-mix(in oklab, #c4161c 65%, currentColor));
    --_mark: var(--miteinand-color-mark, color-mix(in srgb, #f5c400 38%, transparent));
    --_radius: var(--miteinand-radius, 6px);
    --_border-width: var(--miteinand-border-width, 1px);
    --_small: var(--miteinand-size-small, max(0.875em, 14px));
    --_large: var(--miteinand-size-large, 1.25em);
    --_space-s: var(--miteinand-space-s, 8px);
    --_space-m: var(--miteinand-space-m, 16px);
    --_space-l: var(--miteinand-space-l, 32px);

    display: block;
    padding: var(--_theme-padding, 0);
    container-type: inline-size;
    /* Contained boxes have no width of their own: where the page sizes by content they would vanish. */
    contain-intrinsic-inline-size: min(40em, 80vw);
    min-inline-size: 0;
    flex-grow: 1;
    background: var(--miteinand-color-surface, var(--_theme-surface, transparent));
    color: var(--miteinand-color-text, var(--_theme-text, inherit));
    font-family: var(--miteinand-font, inherit);
    line-height: 1.5;
    text-align: start;
    /* What pages are known to set on everything. */
    letter-spacing: normal;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    user-select: text;
    overflow-wrap: anywhere;
  }
  @supports (color: lch(from red l c h)) {
    :host {
      /* Black or white, whichever stands out: lightness 49.44 parts them at a contrast of 4.6 either way. */
      --_on-accent: var(--miteinand-color-on-accent, lch(from var(--_accent) calc((49.44 - l) * infinity) 0 0));
    }
  }
  :host([hidden]) {
    display: none !important;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h2,
  h3,
  h4,
  h5,
  h6 {
    font-family: var(--miteinand-font-heading, inherit);
    font-size: 1em;
    font-weight: var(--miteinand-weight-heading, 600);
    line-height: 1.3;
    text-wrap: balance;
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.15em;
  }
  /* What is short keeps the edge of its list, whatever its own direction; running text starts where it is read from. */
  bdi,
  button.link,
  dd[dir],
  p[dir]:not(.text > p, .summary) {
    /* Chromium knows it by its first name only. */
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  svg {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
  }
  mark {
    border-radius: 2px;
    background: var(--_mark);
    color: inherit;
  }
  .muted {
    color: var(--_muted);
    font-size: var(--_small);
  }
  .visually-hidden {
    position: absolute;
    overflow: hidden;
    inline-size: 1px;
    block-size: 1px;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
    border-radius: 2px;
  }
  [tabindex='-1']:focus {
    outline: none;
  }
  @media (forced-colors: active) {
    :host {
      --_accent: LinkText;
      --_on-accent: Canvas;
      --_muted: CanvasText;
      --_border: CanvasText;
      --_control-border: CanvasText;
      --_success: CanvasText;
      --_warning: CanvasText;
      --_danger: CanvasText;
      --_focus: Highlight;
    }
    mark {
      background: Mark;
      color: MarkText;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      animation: none !important;
      transition: none !important;
    }
  }
`;
