import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json?raw';
import { argTypesFrom, descriptionFrom } from '../stories/support/arg-types.js';
import { installBadServer } from '../stories/support/bad-server.js';
import { drawTag } from '../stories/support/draw-tag.js';
import { LANGUAGES, page, THEMES } from '../stories/support/page.js';
import '../stories/support/page.css';

setCustomElementsManifest(JSON.parse(manifest));

const preview: Preview = {
  tags: ['autodocs'],
  render: drawTag(),
  beforeAll: installBadServer,
  decorators: [page],
  initialGlobals: { language: 'zh-CN', theme: 'light' },
  globalTypes: {
    language: { description: 'Language of the page', toolbar: { icon: 'globe', items: LANGUAGES, dynamicTitle: true } },
    theme: { description: 'Theme of the page', toolbar: { icon: 'contrast', items: THEMES, dynamicTitle: true } },
  },
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    controls: { expanded: true, sort: 'none' },
    docs: {
      extractArgTypes: argTypesFrom,
      extractComponentDescription: descriptionFrom,
      source: { excludeDecorators: true },
    },
    options: { storySort: { order: ['Introduction', 'Tags'] } },
  },
};

export default preview;
