import { css } from 'lit';

/** Notices, skeletons, badges: how widgets tell their state. */
export const notes = css`
  .notice {
    display: grid;
    gap: var(--_space-s);
    justify-items: start;
    padding-block: var(--_space-s);
    padding-inline: var(--_space-m);
    border-inline-start: 4px solid var(--_border);
    background: var(--_raised);
  }
  .notice.failed {
    border-inline-start-color: var(--_danger);
  }
  .notice.done {
    border-inline-start-color: var(--_success);
  }
  .badge {
    display: inline-flex;
    align-items: baseline;
    gap: 0.35em;
    font-weight: 500;
  }
  /* Beside the line of the word, which the text around goes by. */
  .badge svg {
    align-self: center;
  }
  .badge.good {
    color: var(--_success);
  }
  .badge.warn {
    color: var(--_warning);
  }
  .badge.bad {
    color: var(--_danger);
  }
  /* What was there stays until the new is; who waits for long sees that something comes. */
  @media (prefers-reduced-motion: no-preference) {
    [aria-busy='true'] {
      opacity: 0.7;
      transition: opacity 0.15s 0.5s;
    }
  }
  .skeleton {
    display: grid;
    gap: var(--_space-m);
  }
  .skeleton span {
    display: block;
    block-size: 1em;
    border-radius: var(--_radius);
    background: var(--_raised);
    animation: pulse 1.6s ease-in-out infinite alternate;
  }
  .skeleton .item {
    display: grid;
    gap: var(--_space-s);
    padding-block: var(--_space-m);
    border-block-end: var(--_border-width) solid var(--_border);
  }
  .skeleton .item span:first-child {
    inline-size: 60%;
    block-size: 1.3em;
  }
  .skeleton .item span:last-child {
    inline-size: 40%;
  }
  @keyframes pulse {
    to {
      opacity: 0.45;
    }
  }
`;
