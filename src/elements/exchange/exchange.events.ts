/**
 * A visitor picked an offer. Cancel it to show the offer yourself; else the widget opens it in place.
 */
export class OfferSelectEvent extends CustomEvent<{ id: string }> {
  constructor(id: string) {
    super('miteinand-offer-select', { detail: { id }, bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'miteinand-offer-select': OfferSelectEvent;
  }
}
