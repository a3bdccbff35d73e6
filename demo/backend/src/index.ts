export { createBackend, type Backend, type BackendOptions } from './backend.js';
export type { Seed } from './db/seed-content.js';
export { issuePass, issuerOf, type Issuer } from './passes/issuer.js';
export { serve, type ConnectionLimits, type Running } from './serve.js';
