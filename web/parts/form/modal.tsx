import { Modal } from '@mantine/core';

/** By itself, so that the window of a dialogue is loaded with the first dialogue and not with the first screen. */
export default Modal;
