import 'newsrack/define/news-ticker';
import 'newsrack/define/section-column';
import 'newsrack/define/view-count';
import 'newsrack/newsrack.css';
import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { FEED } from '../articles.js';
import { App } from './App.js';

const page = document.querySelector('#app')!;
const app = (
  <StrictMode>
    <App feed={FEED} />
  </StrictMode>
);

if (page.firstElementChild) hydrateRoot(page, app);
else createRoot(page).render(app);
