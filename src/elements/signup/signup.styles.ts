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
