// What is started: the engine is set before any function of the program exists.

import { tuneEngine } from './cli/engine.ts';

tuneEngine();
await import('./main.ts');
