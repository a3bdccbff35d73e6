import { css } from 'lit';
import { base } from '../../styles/base.js';
import { controls } from '../../styles/controls.js';
import { facts } from '../../styles/facts.js';
import { notes } from '../../styles/notes.js';
import { card } from './card.styles.js';

const own = css`
  .pass {
    --_tone: currentColor;
    display: grid;
    gap: var(--_space-l) var(--_space-m);
    max-inline-size: 60em;
  }
  .pass > * {
    min-inline-size: 0;
  }
  .pass.good {
    --_tone: var(--_success);
  }
  .pass.warn {
    --_tone: var(--_warning);
  }
  .pass.bad {
    --_tone: var(--_danger);
  }
  .beside {
    display: grid;
    gap: var(--_space-m);
    align-content: center;
  }
  .verdict {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: var(--_space-m);
    align-items: start;
  }
  .sign {
    display: grid;
    place-items: center;
    inline-size: 3em;
    block-size: 3em;
    border: 2px solid var(--_tone);
    border-radius: 50%;
    color: var(--_tone);
  }
  .sign svg {
    inline-size: 1.75em;
    block-size: 1.75em;
  }
  .word {
    color: var(--_tone);
    font-family: var(--miteinand-font-heading, inherit);
    font-size: 1.5em;
    font-weight: var(--miteinand-weight-heading, 600);
    line-height: 1.25;
    text-wrap: balance;
  }
  .stamps {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(17em, 100%), 1fr));
    gap: var(--_space-m);
    margin-block-start: var(--_space-m);
  }
  .stamp {
    /* The corners of a turned mark. */
    padding-inline-start: 0.5em;
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-m);
    align-items: center;
  }
  .stamp > div {
    flex: 1 1 8em;
  }
  .mark {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    inline-size: 8em;
    block-size: 8em;
    padding: 0.25em;
    border: 3px double var(--_control-border);
    border-radius: 50%;
    font-size: var(--_small);
    line-height: 1.3;
    text-align: center;
    rotate: -6deg;
  }
  .stamp:nth-child(even) .mark {
    rotate: 5deg;
  }
  .hours,
  .for {
    font-weight: 600;
    hyphens: auto;
  }
  .checks {
    border-block-start: var(--_border-width) solid var(--_border);
    padding-block-start: var(--_space-s);
  }
  summary {
    min-block-size: 24px;
    padding-block: var(--_space-s);
    font-weight: 500;
    cursor: pointer;
  }
  .checks ul {
    display: grid;
    gap: 4px;
    padding-block: var(--_space-s);
  }
  .checks li {
    display: flex;
    flex-wrap: wrap;
    column-gap: 0.5em;
    align-items: center;
  }
  @container (max-width: 24em) {
    .stamp {
      column-gap: var(--_space-s);
    }
    .mark {
      inline-size: 7em;
      block-size: 7em;
    }
  }
  @container (min-width: 48em) {
    .pass {
      grid-template-columns: minmax(0, 26em) 1fr;
      column-gap: var(--_space-l);
    }
    .pass > :nth-child(n + 3) {
      grid-column: 1 / -1;
    }
  }
`;

export const styles = [base, controls, notes, facts, card, own];
