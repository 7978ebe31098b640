import 'newsrack/define/news-ticker';
import 'newsrack/define/section-column';
import 'newsrack/define/view-count';
import 'newsrack/newsrack.css';
import { createApp, createSSRApp } from 'vue';
import { FEED } from '../articles.js';
import App from './App.vue';

const page = document.querySelector('#app')!;
const create = page.firstElementChild ? createSSRApp : createApp;

create(App, { feed: FEED }).mount(page);
