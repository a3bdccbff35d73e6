import { css } from 'lit';

/** The choice of a month, under the header. */
export const jump = css`
  .jump-form {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--_space-s);
    padding: var(--_space-s) var(--_space-m);
    background: var(--_raised);
    border-radius: var(--_radius);
  }
  .jump-form label {
    flex: 1 1 8em;
    max-inline-size: 14em;
    font-size: var(--_small);
  }
`;
