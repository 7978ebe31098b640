import { VERSION } from '../relay/index.js';
import type { Spoken } from './spoken-language.js';

const PASTE = `  <script type="module" src="/newsrack/newsrack.js"></script>
  <news-ticker feed="/news.xml"></news-ticker>`;

/** What `newsrack` says of itself, to who runs a site and has not heard of npm. */
export const HELP: Readonly<Record<Spoken, string>> = {
  en: `Newsrack ${VERSION} puts news on web pages: tickers, columns and cards of headlines, from any feed (RSS, Atom, JSON Feed).

On a page it needs no program, but some files. Copy the folder dist/cdn of the package to your server as /newsrack/, and
paste this where the news is to be:

${PASTE}

This command helps with the rest. "npx newsrack" runs it without installing anything.

  newsrack check FEED       says how a feed will look, and what to change: character set, dates, pictures, access
      npx newsrack check https://news.example/rss.xml
  newsrack relay            serves feeds that pages may not read themselves, until it is stopped
      npx newsrack relay --port 8787
  newsrack relay try PAGE   shows what the relay makes of an address, also of a page without a feed
      npx newsrack relay try https://news.example/yaowen/
  newsrack bake SOURCES     writes headlines as files, for a cron job and any web server
      npx newsrack bake sources.json --out /var/www/html/feeds

  newsrack help COMMAND     all that a command can be told
  newsrack --version        the version

The README.md of the package is about pages; its source has more in docs/: check.md, embedding.md, relay.md, sources.md.`,

  'zh-CN': `Newsrack ${VERSION}：把新闻放到网页上。滚动条、栏目、卡片，来自任何订阅源（RSS、Atom、JSON Feed）。

网页上不需要安装程序，只需要几个文件：把软件包中的 dist/cdn 文件夹复制到服务器的 /newsrack/，
再把下面两行粘贴到要显示新闻的地方：

${PASTE}

其余的事由这个命令来做。“npx newsrack” 无需安装即可运行。

  newsrack check FEED       说明订阅源会显示成什么样、要改什么：编码、日期、图片、能否读取
      npx newsrack check https://news.example/rss.xml
  newsrack relay            提供网页自己不能读取的订阅源，直到停止为止
      npx newsrack relay --port 8787
  newsrack relay try PAGE   显示中继从某个地址读到什么，也可以是没有订阅源的网页
      npx newsrack relay try https://news.example/yaowen/
  newsrack bake SOURCES     把标题写成文件，供定时任务和任何网站服务器使用
      npx newsrack bake sources.json --out /var/www/html/feeds

  newsrack help COMMAND     某个命令的全部选项
  newsrack --version        版本

网页的用法见软件包的 README.md；源代码的 docs/ 中有更多说明：check.md、embedding.md、relay.md、sources.md。`,
};
