import { css } from 'lit';

/** The face of the pass: in the proportion of an identity card (ISO 7810 ID-1), higher where the text needs it. */
export const card = css`
  .card {
    position: relative;
    isolation: isolate;
    /* Clipped, not hidden: a box that could scroll would keep its proportion and cut the text off. */
    overflow: clip;
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    gap: var(--_space-m);
    inline-size: 100%;
    max-inline-size: 26em;
    aspect-ratio: 85.6 / 53.98;
    padding: 1.25em;
    border: var(--_border-width) solid color-mix(in srgb, var(--_tone) 40%, transparent);
    border-radius: calc(var(--_radius) * 2);
    background: color-mix(in srgb, var(--_tone) 5%, transparent);
  }
  .rosette {
    position: absolute;
    z-index: -1;
    inset-inline-end: -22%;
    inset-block-start: -18%;
    inline-size: 75%;
    block-size: auto;
    color: var(--_tone);
    opacity: 0.16;
  }
  .card header {
    display: flex;
    gap: 0.75em;
    align-items: center;
  }
  .crest {
    inline-size: 2.5em;
    block-size: 2.875em;
    color: var(--_tone);
  }
  .card .title {
    font-size: 1.0625em;
  }
  .card .name {
    font-family: var(--miteinand-font-heading, inherit);
    font-size: 1.5em;
    font-weight: var(--miteinand-weight-heading, 600);
    line-height: 1.2;
  }
  .card dl.facts {
    grid-template-rows: auto auto;
    grid-template-columns: none;
    grid-auto-flow: column;
    justify-content: start;
    column-gap: 1.5em;
    row-gap: 0;
    font-size: var(--_small);
    font-variant-numeric: tabular-nums;
  }
  .card dl.facts dd {
    margin: 0;
    font-weight: 500;
  }
  /* What no longer or not yet counts steps back, but stays to be read. */
  .past .card {
    border-style: dashed;
    color: var(--_muted);
  }
  .past .card .muted,
  .past .card dt {
    color: inherit;
  }
  .bad .card {
    border-style: dashed;
  }
  @container (max-width: 24em) {
    .card dl.facts {
      grid-template: none / auto 1fr;
      grid-auto-flow: row;
    }
  }
  /* A phone with large letters. */
  @container (max-width: 14em) {
    .card dl.facts {
      grid-template-columns: 1fr;
    }
  }
`;
