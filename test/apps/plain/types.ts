/** What TypeScript knows of the tags by the import of one of them, and what it does not let pass. */
import 'newsrack/define/news-ticker';

const ticker = document.createElement('news-ticker');
ticker.mode = 'step';
ticker.articles = [{ title: '标题', published: '2022-07-08 15:18' }];
// @ts-expect-error there is no such mode
ticker.mode = 'fast';
// @ts-expect-error an article has a title
ticker.articles = [{ url: '/a' }];

ticker.addEventListener('newsrack-open', (event) => event.article.title);
document.addEventListener('newsrack-failed', (event) => event.error.kind);
window.addEventListener('newsrack-loaded', (event) => event.articles.length);
// @ts-expect-error a failure has no articles
document.addEventListener('newsrack-failed', (event) => void event.articles);
// @ts-expect-error a misspelled event is any event
document.addEventListener('newsrack-opened', (event) => void event.article);
