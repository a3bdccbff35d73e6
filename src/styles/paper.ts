import { css } from 'lit';

/** How a printed item looks: black on white, in the printer's own measures. */
export const paper = css`
  :root {
    color: #000;
    background: #fff;
    font:
      11pt/1.45 system-ui,
      sans-serif;
    overflow-wrap: anywhere;
  }
  body,
  p,
  dl,
  dd,
  ul {
    margin: 0;
    padding: 0;
  }
  li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 4mm;
    padding-block: 0.7mm;
    break-inside: avoid;
  }
  .section-title,
  .group-title,
  .stage {
    margin: 3mm 0 0;
    font-size: 11pt;
    break-after: avoid;
  }
  .section-title {
    font-size: 14pt;
  }
  .stage {
    color: #444;
  }
  .detail {
    display: grid;
    gap: 4mm;
  }
  .title {
    margin: 0;
    font-size: 20pt;
    line-height: 1.2;
  }
  .text {
    display: grid;
    gap: 2mm;
  }
  .facts {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: 1mm 6mm;
  }
  dt,
  .muted {
    color: #444;
  }
  a {
    color: inherit;
    text-decoration: none;
  }
  svg {
    inline-size: 1.2em;
    block-size: 1.2em;
    vertical-align: -0.25em;
  }
  .badge svg {
    margin-inline-end: 1mm;
  }
  footer {
    display: flex;
    align-items: center;
    gap: 6mm;
    margin-block-start: 8mm;
    break-inside: avoid;
    font-size: 9pt;
  }
  .qr {
    flex: none;
    inline-size: 35mm;
    block-size: 35mm;
  }
`;
