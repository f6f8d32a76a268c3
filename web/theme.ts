// The look: warm paper, ink, and the petrol green of the stamp "pour acquit". Contrast is checked by the axe tests.

import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';
import * as m from '../src/messages/compiled/messages.js';

const petrol: MantineColorsTuple = [
  '#eaf5f2',
  '#d3e8e3',
  '#a6d2c9',
  '#77bbae',
  '#51a797',
  '#2f8f80',
  '#17786b',
  '#0d6258',
  '#0a4f48',
  '#063b36',
];

const vermilion: MantineColorsTuple = [
  '#fdeeea',
  '#f8d9d1',
  '#efb2a3',
  '#e68971',
  '#de6848',
  '#c9492a',
  '#b53b1d',
  '#9c2f15',
  '#7f2611',
  '#5f1b0b',
];

export const theme = createTheme({
  colors: { petrol, vermilion },
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 6 },
  fontFamily: "'Acquit Sans', system-ui, -apple-system, 'Segoe UI', sans-serif",
  headings: { fontWeight: '600' },
  defaultRadius: 'md',
  radius: { md: '10px' },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    // Hints below, so that the fields of a row stand on one line whichever of them have one.
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
    PasswordInput: {
      defaultProps: () => ({ visibilityToggleButtonProps: { 'aria-label': m.password_show() } }),
    },
    // A menu that fades away beside the dialogue it opened is read by nobody, and is still announced.
    Menu: { defaultProps: { transitionProps: { duration: 0 } } },
    // Asked at each drawing, so that the cross says what it does in the language of the moment.
    Notification: { defaultProps: () => ({ closeButtonProps: { 'aria-label': m.close() } }) },
  },
});

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#f6f3ec',
    '--mantine-color-text': '#1c2624',
    '--mantine-color-dimmed': '#56625e',
    '--mantine-color-placeholder': '#66716d',
    '--mantine-color-error': '#9c2f15',
    '--mantine-color-default-border': '#d9d3c5',
  },
  dark: {
    '--mantine-color-body': '#101716',
    '--mantine-color-text': '#e6ebe8',
    '--mantine-color-dimmed': '#a3b0ab',
    '--mantine-color-placeholder': '#94a29d',
    '--mantine-color-error': '#f0957c',
    '--mantine-color-default': '#1d2725',
    '--mantine-color-default-hover': '#263230',
    '--mantine-color-default-border': '#35423f',
  },
});
