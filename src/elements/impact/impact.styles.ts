import { css } from 'lit';
import { base } from '../../styles/base.js';
import { controls } from '../../styles/controls.js';
import { notes } from '../../styles/notes.js';

const own = css`
  .impact {
    display: grid;
    gap: var(--_space-m);
  }
  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(15em, 100%), 1fr));
    gap: var(--_space-l);
  }
  .figure {
    display: flex;
    flex-direction: column;
    gap: 4px;
    min-inline-size: 0;
    padding-block-start: var(--_space-m);
    border-block-start: var(--_border-width) solid var(--_border);
  }
  /* Read first what was counted, seen first how much. */
  .value {
    order: -1;
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 0.4em;
  }
  .number {
    position: relative;
    font-family: var(--miteinand-font-heading, inherit);
    font-size: 2.5em;
    font-weight: var(--miteinand-weight-heading, 600);
    font-variant-numeric: tabular-nums;
    letter-spacing: -0.02em;
    line-height: 1.15;
    overflow-wrap: normal;
  }
  /* The final number keeps its room, and stays to be read, while another one counts up over it. */
  .counting .final {
    opacity: 0;
  }
  .counting [aria-hidden] {
    position: absolute;
    inset-inline-start: 0;
    inset-block-start: 0;
  }
  .goal {
    display: grid;
    gap: 4px;
    margin-block-start: var(--_space-s);
  }
  progress {
    appearance: none;
    inline-size: 100%;
    block-size: 8px;
    border: 0;
    border-radius: 4px;
    background: var(--_border);
    overflow: hidden;
  }
  progress::-webkit-progress-bar {
    background: none;
  }
  progress::-webkit-progress-value {
    background: currentColor;
  }
  progress::-moz-progress-bar {
    background: currentColor;
  }
  .series {
    display: grid;
    gap: 4px;
    margin-block-start: var(--_space-s);
  }
  .line {
    inline-size: 100%;
    block-size: 40px;
    overflow: visible;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .line > * {
    vector-effect: non-scaling-stroke;
  }
  .line .dot {
    stroke-width: 7;
  }
  .line:dir(rtl) {
    scale: -1 1;
  }
  .ends {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    column-gap: var(--_space-m);
    font-variant-numeric: tabular-nums;
  }
  @media (forced-colors: active) {
    progress {
      border: 1px solid CanvasText;
      background: Canvas;
      color: CanvasText;
      forced-color-adjust: none;
    }
  }
`;

export const styles = [base, controls, notes, own];
