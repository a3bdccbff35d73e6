import { css } from 'lit';

/** A list of events on paper: no day is torn apart, and a month begins a sheet where that was asked for. */
export const styles = css`
  h1 {
    margin: 0 0 4mm;
    font-size: 18pt;
    line-height: 1.2;
  }
  h2 {
    margin: 0 0 3mm;
    font-size: 14pt;
  }
  h3 {
    margin: 0;
    padding-block: 1.5mm 0.5mm;
    border-block-start: 0.3mm solid #999;
    font-size: 11pt;
  }
  h2,
  h3 {
    break-after: avoid;
  }
  .month + .month {
    break-before: page;
  }
  .day {
    padding-block-end: 2mm;
  }
  .event {
    display: grid;
    grid-template-columns: 34mm 1fr;
    gap: 3mm;
    padding-block: 1mm;
    break-inside: avoid;
  }
  .event p {
    color: #333;
    font-size: 9.5pt;
  }
`;
