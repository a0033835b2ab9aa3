import {
  ActionIcon,
  Button,
  createTheme,
  defaultVariantColorsResolver,
  Input,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

const tuple = (text: string): MantineColorsTuple =>
  text.split(' ').map((hex) => `#${hex}`) as unknown as MantineColorsTuple;

const FALLBACK = '"Noto Sans", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif';

/** Text on a filled ground follows the scheme; the library would choose it once, for the light one. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  if (input.variant !== 'filled') return colors;
  return { ...colors, color: input.color === 'red' ? 'var(--sp-on-over)' : 'var(--sp-on-accent)' };
};

const SMALL_BUTTON = { '--button-height': '32px', '--button-padding-x': '12px', '--button-fz': '13px' };
const LARGE_BUTTON = { '--button-height': '44px', '--button-padding-x': '20px', '--button-fz': '15px' };

export const theme = createTheme({
  colors: {
    kok: tuple('E8F2F6 D3E6ED B5D5E1 8ACBE0 6DBAD4 3A9ABB 23809F 0E6380 0A5169 062430'),
    gray: tuple('F7F6F2 F0EEE8 E5E2DA D3CFC5 ADA99E 86837A 626B75 48535E 2B3640 17212B'),
    dark: tuple('E7EDF2 B0BBC6 8E9BA8 6B7C8C 314252 233140 1A2733 131E28 0F1821 0D151D'),
  },
  primaryColor: 'kok',
  primaryShade: { light: 7, dark: 4 },
  variantColorResolver,
  black: '#17212B',
  fontFamily: `"Golos Text Variable", ${FALLBACK}`,
  fontFamilyMonospace: '"IBM Plex Mono", monospace',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '16px', sm: '20px', md: '20px', lg: '24px', xl: '28px' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '24px', lineHeight: '32px' },
      h2: { fontSize: '16px', lineHeight: '24px' },
      h3: { fontSize: '13px', lineHeight: '20px' },
    },
  },
  radius: { xs: '4px', sm: '7px', md: '8px', lg: '12px', xl: '14px' },
  defaultRadius: 'md',
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '20px', xl: '28px' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: Button.extend({
      defaultProps: { size: 'sm' },
      vars: (_theme, { size }) => ({ root: size === 'lg' ? LARGE_BUTTON : SMALL_BUTTON }),
      styles: { label: { fontWeight: 500 } },
    }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', size: 32 } }),
    Input: Input.extend({ styles: { wrapper: { '--input-bd': 'var(--sp-field)' } } }),
    InputWrapper: Input.Wrapper.extend({
      styles: {
        label: { fontSize: 13, lineHeight: '18px', fontWeight: 500, marginBottom: 5 },
        description: { fontSize: 12.5, lineHeight: '17px', color: 'var(--sp-text-3)' },
        error: { fontSize: 12.5, lineHeight: '17px' },
      },
      defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] },
    }),
    // A box of sixteen pixels under the radius of controls would look like a radio button.
    Checkbox: { defaultProps: { radius: 'xs' } },
    TextInput: { defaultProps: { size: 'sm' } },
    Select: { defaultProps: { size: 'sm' } },
    Paper: { defaultProps: { withBorder: true, radius: 'lg' } },
  },
});

// The same names in both schemes: the tokens themselves change.
const shared = {
  '--mantine-color-body': 'var(--sp-surface)',
  '--mantine-color-text': 'var(--sp-text)',
  '--mantine-color-dimmed': 'var(--sp-text-2)',
  '--mantine-color-placeholder': 'var(--sp-text-3)',
  '--mantine-color-anchor': 'var(--sp-accent-text)',
  '--mantine-color-error': 'var(--sp-over-text)',
  '--mantine-color-default': 'var(--sp-surface)',
  '--mantine-color-default-color': 'var(--sp-text)',
  '--mantine-color-default-hover': 'var(--sp-hover)',
  '--mantine-color-default-border': 'var(--sp-line-2)',
  '--mantine-color-kok-filled': 'var(--sp-accent)',
  '--mantine-color-kok-filled-hover': 'var(--sp-accent-hover)',
  '--mantine-color-kok-light': 'var(--sp-accent-soft)',
  '--mantine-color-kok-light-hover': 'var(--sp-accent-soft)',
  '--mantine-color-kok-light-color': 'var(--sp-accent-text)',
  '--mantine-color-kok-outline': 'var(--sp-accent-text)',
  '--mantine-color-red-light': 'var(--sp-over-bg)',
  '--mantine-color-red-light-color': 'var(--sp-over-text)',
  '--mantine-color-red-filled': 'var(--sp-over-mark)',
  '--mantine-primary-color-contrast': 'var(--sp-on-accent)',
};

export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: shared, dark: shared });
