import { expect } from '@open-wc/testing';
import { define } from '../../src/define/define.js';

const versionKey: unique symbol = Symbol.for('miteinand/version');

describe('define', () => {
  const warnings: unknown[] = [];
  const { warn } = console;

  beforeEach(() => {
    warnings.length = 0;
    console.warn = (message: unknown) => warnings.push(message);
  });
  afterEach(() => {
    console.warn = warn;
  });

  it('defines a tag', () => {
    class First extends HTMLElement {}
    define('x-fresh', First);
    expect(customElements.get('x-fresh')).to.equal(First);
  });

  it('keeps silent when the same class comes again', () => {
    class Same extends HTMLElement {}
    define('x-same', Same);
    define('x-same', Same);
    expect(warnings).to.be.empty;
  });

  it('keeps the first class and warns once, with both versions', () => {
    class Older extends HTMLElement {
      static readonly [versionKey] = '0.0.9';
    }
    customElements.define('x-taken', Older);
    customElements.define('x-foreign', class extends HTMLElement {});

    define('x-taken', class extends HTMLElement {});
    define('x-foreign', class extends HTMLElement {});

    expect(customElements.get('x-taken')).to.equal(Older);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.match(/<x-taken> .* 0\.0\.9; version \d+\.\d+\.\d+ /);
  });
});
