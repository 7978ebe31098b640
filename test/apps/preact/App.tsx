import type {} from 'newsrack/preact';
import type { NewsTicker, ViewCount } from 'newsrack';
import { useRef, useState } from 'preact/hooks';
import { ANOTHER, ARTICLES } from '../articles.js';

export function App({ feed }: { feed: string }) {
  const [articles, setArticles] = useState(ARTICLES);
  const [limit, setLimit] = useState(5);
  const [paused, setPaused] = useState(true);
  const [isShown, setShown] = useState(true);
  const [isHeld, setHeld] = useState(true);
  const [loads, setLoads] = useState(0);
  const [opened, setOpened] = useState('');
  const ticker = useRef<NewsTicker>(null);
  return (
    <main>
      <button id="add" onClick={() => setArticles([...articles, ANOTHER])}>Add</button>
      <button id="fewer" onClick={() => setLimit(1)}>Fewer</button>
      <button id="pause" onClick={() => setPaused(!paused)}>Pause</button>
      <button id="toggle" onClick={() => setShown(!isShown)}>Toggle</button>
      <button id="release" onClick={() => setHeld(false)}>Release</button>
      <button id="reload" onClick={() => void ticker.current?.reload()}>Reload</button>
      <output id="loads">{loads}</output>
      <output id="opened">{opened}</output>
      <section-column
        class="given"
        heading={`${articles.length} 条`}
        articles={articles}
        limit={limit}
        unique={!paused}
        onnewsrack-open={(event) => {
          if (isHeld) event.preventDefault();
          setOpened(event.article.title);
        }}
      />
      {isShown && (
        <news-ticker ref={ticker} mode="list" feed={feed} paused={paused} per-feed={3} time-zone="Asia/Shanghai" onnewsrack-loaded={() => setLoads((count) => count + 1)}>
          <a href="/">本站首页</a>
        </news-ticker>
      )}
      <view-count ref={count} readonly />
    </main>
  );
}

/** Preact keeps `key` for itself. */
function count(tag: ViewCount | null) {
  if (tag) tag.key = '/a/1.html';
}
