/** Importing this module defines `<miteinand-signup>`. @module */
import { SignupElement } from '../elements/signup/signup.js';
import { define } from './define.js';

define('miteinand-signup', SignupElement);
