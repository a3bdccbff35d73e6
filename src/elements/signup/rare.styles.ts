import { css } from 'lit';

/** What only forms in steps, with scales or with slots show; comes with their code. */
export const styles = css`
  .step {
    display: grid;
    font-size: var(--_large);
  }
  .step .muted {
    font-weight: 400;
  }
  .head {
    display: grid;
    gap: var(--_space-s);
  }
  progress {
    inline-size: 100%;
    block-size: 6px;
    border: 0;
    border-radius: 3px;
    appearance: none;
    background: var(--_border);
    accent-color: var(--_accent);
  }
  progress::-webkit-progress-bar {
    background: transparent;
  }
  progress::-webkit-progress-value {
    border-radius: 3px;
    background: var(--_accent);
  }
  progress::-moz-progress-bar {
    border-radius: 3px;
    background: var(--_accent);
  }
  .reviewed {
    display: grid;
    gap: var(--_space-s);
    justify-items: start;
    padding-block-end: var(--_space-m);
    border-block-end: var(--_border-width) solid var(--_border);
  }
  .reviewed dd {
    white-space: pre-line;
  }
  .scale {
    display: flex;
    flex-wrap: wrap;
    column-gap: var(--_space-m);
  }
  .slots .option > span {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 0.6em;
  }
  .option:has(:disabled) {
    color: var(--_muted);
  }
`;
