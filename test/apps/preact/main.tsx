import 'newsrack/define/news-ticker';
import 'newsrack/define/section-column';
import 'newsrack/define/view-count';
import 'newsrack/newsrack.css';
import { render } from 'preact';
import { FEED } from '../articles.js';
import { App } from './App.js';

render(<App feed={FEED} />, document.querySelector('#app')!);
