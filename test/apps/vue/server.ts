import 'newsrack/define';
import { createSSRApp } from 'vue';
import { renderToString } from 'vue/server-renderer';
import { FEED } from '../articles.js';
import App from './App.vue';

export function render() {
  return renderToString(createSSRApp(App, { feed: FEED }));
}
