// What Ctrl K opens, and which of its answers is chosen: the palette's own, loaded with it.

import { createSpotlight } from '@mantine/spotlight';

export const [paletteStore, palette] = createSpotlight();

/** The first answer is chosen, for the arrows too. */
export const chooseFirst = (): void => paletteStore.updateState(state => ({ ...state, selected: 0 }));
