import { ConfigElement } from '../elements/config/config.js';
import { define } from './define.js';

define('miteinand-config', ConfigElement);
