/**
 * Stands in for `lit/decorators.js` in dist/cdn: the decorators the elements use, for the kind of decorator this
 * project compiles to. Lit's own serve both kinds and cost every page 0.4 kB more. One that is missing here fails the build.
 */
import type { PropertyDeclaration, ReactiveElement } from 'lit';

type Decorate = (prototype: object, name: PropertyKey) => void;

export const property =
  (options?: PropertyDeclaration): Decorate =>
  (prototype, name) =>
    (prototype.constructor as typeof ReactiveElement).createProperty(name, options);

export const state = (): Decorate => property({ state: true, attribute: false });
