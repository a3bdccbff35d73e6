/** Importing this module defines every widget. @module */
import './define/calendar.js';
import './define/config.js';
import './define/exchange.js';
import './define/impact.js';
import './define/pass.js';
import './define/signup.js';
