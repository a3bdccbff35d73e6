import { css } from 'lit';

/** The row of quiet buttons under an opened item. */
export const tools = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px var(--_space-s);
    font-size: var(--_small);
  }
  .tools button,
  .tools .button {
    padding-inline: 0.5em;
    border-color: transparent;
    color: var(--_accent);
    font-weight: inherit;
  }
  .tools input {
    flex: 1 0 100%;
  }
`;
