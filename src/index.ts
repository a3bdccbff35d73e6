/** The classes of all widgets, their events, and what a page's own script needs; importing it defines no tag. @module */
export { connect } from './backends/connect.js';
export { EventSelectEvent } from './elements/calendar/calendar.events.js';
export { CalendarElement } from './elements/calendar/calendar.js';
export { ConfigElement } from './elements/config/config.js';
export { OfferSelectEvent } from './elements/exchange/exchange.events.js';
export { ExchangeElement } from './elements/exchange/exchange.js';
export { ImpactElement } from './elements/impact/impact.js';
export { PassVerifiedEvent } from './elements/pass/pass.events.js';
export { PassElement } from './elements/pass/pass.js';
export { SignupSentEvent } from './elements/signup/signup.events.js';
export { SignupElement } from './elements/signup/signup.js';
