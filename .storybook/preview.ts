import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json?raw';
import { argTypesFrom, descriptionFrom } from '../stories/support/arg-types.js';
import { auditEveryLook } from '../stories/support/audit.js';
import { installBadServer } from '../stories/support/bad-server.js';
import { drawTag } from '../stories/support/draw-tag.js';
import { LANGUAGES, page, SCHEMES, THEMES } from '../stories/support/page.js';
import 'newsrack/themes.css';
import '../stories/support/page.css';

setCustomElementsManifest(JSON.parse(manifest));

const preview: Preview = {
  tags: ['autodocs'],
  render: drawTag(),
  beforeAll: installBadServer,
  afterEach: auditEveryLook,
  decorators: [page],
  initialGlobals: { language: 'zh-CN', theme: 'plain', scheme: 'light' },
  globalTypes: {
    language: { description: 'Language of the page', toolbar: { icon: 'globe', items: LANGUAGES, dynamicTitle: true } },
    theme: { description: 'Theme of the page', toolbar: { icon: 'paintbrush', items: THEMES, dynamicTitle: true } },
    scheme: { description: 'Colors of the page', toolbar: { icon: 'contrast', items: SCHEMES, dynamicTitle: true } },
  },
  parameters: {
    layout: 'fullscreen',
    // Off by default: targets of 24 px, new in WCAG 2.2.
    a11y: { test: 'error', options: { rules: { 'target-size': { enabled: true } } } },
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
