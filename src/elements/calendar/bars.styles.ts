import { css } from 'lit';

/** What lasts several days, as a bar over them: in a month and in a week. Whichever comes first, `button` outdoes an entry. */
export const bars = css`
  button.bar {
    --_before: 4px;
    --_after: 4px;
    inline-size: calc(var(--_days) * 100% - var(--_before) - var(--_after));
    margin-inline-start: var(--_before);
    border-inline-start: 3px solid var(--_accent);
    background: color-mix(in srgb, var(--_accent) 14%, transparent);
  }
  .bar:hover {
    background: color-mix(in srgb, var(--_accent) 22%, transparent);
  }
  /* What goes on has no end there but an arrow. */
  .bar.continued {
    --_before: 0px;
    padding-inline-start: 4px;
    border-inline-start: 0;
    border-start-start-radius: 0;
    border-end-start-radius: 0;
  }
  .bar.goes-on {
    --_after: 0px;
    border-start-end-radius: 0;
    border-end-end-radius: 0;
  }
  .bar.continued::before,
  .bar.goes-on::after {
    flex: none;
    color: var(--_accent);
    font-weight: 700;
    /* Nothing to be read out: the dates are. Mirrored where text runs from right to left. */
    content: '‹' / '';
  }
  .bar.goes-on::after {
    margin-inline-start: auto;
    content: '›' / '';
  }
  .days-1 {
    --_days: 1;
  }
  .days-2 {
    --_days: 2;
  }
  .days-3 {
    --_days: 3;
  }
  .days-4 {
    --_days: 4;
  }
  .days-5 {
    --_days: 5;
  }
  .days-6 {
    --_days: 6;
  }
  .days-7 {
    --_days: 7;
  }
  @media (forced-colors: active) {
    button.bar {
      border: 1px solid CanvasText;
      background: Canvas;
    }
  }
`;
