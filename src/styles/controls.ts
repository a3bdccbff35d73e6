import { css } from 'lit';

/** Buttons and fields: native controls in the page's font, 44 px high where they are main, never under 24 px. */
export const controls = css`
  button,
  input,
  select,
  textarea {
    margin: 0;
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.4em;
    min-block-size: 44px;
    padding-inline: 1em;
    padding-block: 0.4em;
    border: var(--_border-width) solid var(--_control-border);
    border-radius: var(--_radius);
    background: transparent;
    color: inherit;
    font-weight: 500;
    text-decoration: none;
    cursor: pointer;
  }
  button:hover,
  .button:hover {
    background: var(--_raised);
  }
  [part~='back']:dir(rtl) svg {
    scale: -1 1;
  }
  button.primary,
  .button.primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  button.primary:hover,
  .button.primary:hover {
    text-decoration: underline;
  }
  button.link {
    display: inline;
    min-block-size: 24px;
    padding: 0;
    border: 0;
    border-radius: 0;
    background: none;
    color: var(--_accent);
    font-weight: inherit;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  button[aria-disabled='true'],
  button:disabled {
    opacity: 0.7;
    cursor: default;
  }
  label,
  legend {
    padding: 0;
    font-weight: 500;
  }
  input,
  select,
  textarea {
    inline-size: 100%;
    min-block-size: 44px;
    padding-inline: 0.75em;
    padding-block: 0.4em;
    border: var(--_border-width) solid var(--_control-border);
    border-radius: var(--_radius);
    background: color-mix(in srgb, Field 12%, transparent);
  }
  option {
    background: Field;
    color: FieldText;
  }
  textarea {
    min-block-size: 7em;
    resize: vertical;
  }
  input[type='checkbox'],
  input[type='radio'] {
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    min-block-size: 0;
    margin: 0;
    accent-color: var(--_accent);
  }
  @media (forced-colors: active) {
    button.primary,
    .button.primary {
      border-color: ButtonText;
      background: ButtonFace;
      color: ButtonText;
    }
  }
`;
