/** Importing this module defines `<miteinand-config>`. @module */
import { ConfigElement } from '../elements/config/config.js';
import { define } from './define.js';

define('miteinand-config', ConfigElement);
