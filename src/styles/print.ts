import { css } from 'lit';

/** A widget on the paper of a page that is printed as a whole: what it says, without what can only be clicked. */
export const print = css`
  @media print {
    /* Important, since themes stand on the element itself: light text would be read from paper that is not dark. */
    :host {
      color-scheme: light !important;
      background: none;
    }
    /* Important, since each widget lays these out in its own way. */
    [part~='button'],
    [part~='filters'],
    [part~='input'],
    .field,
    .tools,
    .menus,
    .disclosure,
    .text-filter {
      display: none !important;
    }
    a,
    .open {
      color: inherit !important;
      text-decoration: none !important;
    }
    .offer,
    .event {
      break-inside: avoid;
    }
  }
`;
