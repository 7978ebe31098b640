import 'newsrack/define/news-ticker';
import 'newsrack/define/section-column';
import 'newsrack/define/view-count';
import 'newsrack/newsrack.css';
import { ANOTHER, ARTICLES, FEED } from '../articles.js';

const main = document.querySelector('main')!;
const column = document.querySelector('section-column')!;
const ticker = document.querySelector('news-ticker')!;
let isHeld = true;
let loads = 0;

column.articles = ARTICLES;
ticker.feed = FEED;

column.addEventListener('newsrack-open', (event) => {
  if (isHeld) event.preventDefault();
  write('opened', event.article.title);
});
document.addEventListener('newsrack-loaded', ({ target }) => {
  if (target === ticker) write('loads', String((loads += 1)));
});

onClick('add', () => {
  column.articles = [...column.articles!, ANOTHER];
  column.setAttribute('heading', `${column.articles.length} 条`);
});
onClick('fewer', () => (column.limit = 1));
onClick('pause', () => {
  column.unique = !ticker.toggleAttribute('paused');
});
onClick('toggle', () => (ticker.isConnected ? ticker.remove() : main.append(ticker)));
onClick('release', () => (isHeld = false));
onClick('reload', () => void ticker.reload());

function onClick(id: string, work: () => void) {
  document.getElementById(id)!.addEventListener('click', work);
}

function write(id: string, text: string) {
  document.getElementById(id)!.textContent = text;
}
