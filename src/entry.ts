// What is started: the engine is set before any function of the program exists, and a stop is heard before they are loaded.

import { tuneEngine } from './cli/engine.ts';
import { leaveWhenTold } from './cli/interruption.ts';

leaveWhenTold();
tuneEngine();
await import('./main.ts');
