export { createBackend, type Backend, type BackendOptions } from './backend.js';
export { serve, type Running } from './serve.js';
