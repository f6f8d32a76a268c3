// Whether a request named something by what is no id, such as a cut address: nothing has it, and nothing broke.

import { isNoId } from '../store/outside-fault.ts';

export const namesNothing = (fault: unknown): boolean => isNoId(fault);
