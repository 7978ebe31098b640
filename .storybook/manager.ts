import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

addons.setConfig({
  theme: create({
    base: 'light',
    brandTitle: 'Newsrack',
    colorPrimary: '#b3261e',
    colorSecondary: '#8c1d18',
    fontBase: 'system-ui, "Noto Sans CJK SC", sans-serif',
  }),
});
