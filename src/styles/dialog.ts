import { css } from 'lit';

/** A window over the page. */
export const dialog = css`
  dialog {
    inline-size: min(46em, 100vw - 2rem);
    max-block-size: calc(100vb - 2rem);
    padding: var(--_space-m);
    border: var(--_border-width) solid var(--_border);
    border-radius: var(--_radius);
    background: var(--miteinand-color-surface, Canvas);
    color: var(--miteinand-color-text, CanvasText);
    overflow-y: auto;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 50%);
  }
  .detail > .back {
    display: flex;
  }
  dialog .back {
    justify-content: end;
  }
`;
