import 'newsrack/define/news-ticker';
import 'newsrack/define/section-column';
import 'newsrack/define/view-count';
import 'newsrack/newsrack.css';
import { hydrate, mount } from 'svelte';
import { FEED } from '../articles.js';
import App from './App.svelte';

const target = document.querySelector('#app')!;
const start = target.firstElementChild ? hydrate : mount;

start(App, { target, props: { feed: FEED } });
