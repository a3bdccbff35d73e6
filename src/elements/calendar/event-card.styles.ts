import { css } from 'lit';

/** Events as cards: of a list, of a week, of a day of a month. */
export const cards = css`
  .events {
    display: grid;
    align-content: start;
    gap: var(--_space-m);
    min-inline-size: 0;
  }
  article.event {
    display: grid;
    gap: 4px;
    justify-items: start;
  }
  .event .title {
    font-size: 1.125em;
  }
  .event .open {
    color: var(--_accent);
    font-weight: inherit;
    text-decoration-thickness: 1px;
  }
`;
