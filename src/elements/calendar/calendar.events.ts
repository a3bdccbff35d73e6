/**
 * A visitor picked an event of the calendar. Cancel it to show the event yourself; else the widget opens it in place.
 */
export class EventSelectEvent extends CustomEvent<{ id: string }> {
  constructor(id: string) {
    super('miteinand-event-select', { detail: { id }, bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'miteinand-event-select': EventSelectEvent;
  }
}
