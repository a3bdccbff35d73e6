import { css } from 'lit';
import { base } from '../../styles/base.js';
import { controls } from '../../styles/controls.js';
import { facts } from '../../styles/facts.js';
import { notes } from '../../styles/notes.js';

const own = css`
  .signup,
  form {
    display: grid;
    gap: var(--_space-m);
    max-inline-size: 40em;
  }
  form > * {
    min-inline-size: 0;
  }
  .target {
    font-size: var(--_large);
    font-weight: var(--miteinand-weight-heading, 600);
    line-height: 1.3;
  }
  .summary {
    display: grid;
    gap: 4px;
    justify-items: start;
    padding-block-end: var(--_space-m);
    border-block-end: var(--_border-width) solid var(--_border);
  }
  .field {
    display: grid;
    gap: 4px;
  }
  .signup > [hidden],
  .question[hidden] {
    display: none;
  }
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
  .slots span {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 0.6em;
  }
  .option:has(:disabled) {
    color: var(--_muted);
  }
  .option {
    display: flex;
    gap: 0.6em;
    align-items: start;
    padding-block: 4px;
    font-weight: 400;
  }
  [aria-invalid='true'] {
    border-color: var(--_danger);
    border-width: 2px;
  }
  fieldset[aria-invalid='true'] {
    border: 0;
  }
  .errors ul {
    display: grid;
    gap: 4px;
    padding-inline-start: 1.2em;
    list-style: disc;
  }
  .privacy span {
    white-space: pre-line;
  }
`;

export const styles = [base, controls, notes, facts, own];
