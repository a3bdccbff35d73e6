#!/usr/bin/env node
// Stands where `npm ci` finds it before there is a build: npm makes the command `miteinand` only for files that are there.
import '../dist/cli/miteinand.js';
