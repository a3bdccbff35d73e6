import { html, type TemplateResult } from 'lit';

/** What cannot be taken back, and how it is asked. */
export interface Asked {
  question: string;
  yes: string;
  no: string;
  isBusy: boolean;
  onYes: () => void;
  onNo: () => void;
}

/** Asks once before something is done; the question takes the focus. */
export const askOnce = ({ question, yes, no, isBusy, onYes, onNo }: Asked): TemplateResult =>
  html`<div class="task sure" role="group" tabindex="-1" aria-labelledby="sure">
    <p id="sure">${question}</p>
    <div class="actions">
      <button
        type="button"
        class="primary"
        part="button"
        aria-disabled=${String(isBusy)}
        @click=${() => isBusy || onYes()}
      >
        ${yes}
      </button>
      <button type="button" part="button" @click=${onNo}>${no}</button>
    </div>
  </div>`;
