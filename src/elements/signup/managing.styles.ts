import { css } from 'lit';
import { disclosures } from '../../styles/disclosures.js';

/** What stands there only once a sign-up was sent; comes with its code. */
export const styles = css`
  ${disclosures}
  .notice > *,
  .task {
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-s);
  }
  .task,
  .notice form {
    display: grid;
    gap: var(--_space-s);
    justify-items: start;
    inline-size: 100%;
  }
  .notice .field,
  .task > form {
    inline-size: 100%;
  }
  .managed {
    display: grid;
    gap: var(--_space-l);
  }
  .part-title {
    font-size: 1.1em;
  }
  .task dd,
  .notice dd {
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
`;
