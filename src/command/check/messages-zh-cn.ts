import type { FAULTS as EN_FAULTS, FindingKind, FindingText, WORDS as EN_WORDS } from './messages-en.js';

export const FINDINGS: Readonly<Record<FindingKind, FindingText>> = {
  address: { says: '{address} 既不是 http(s) 地址，也不是文件。', advice: '请在前面写上 https://。' },
  credentials: { says: '地址中含有用户名或密码，浏览器拒绝读取这样的地址。', advice: '请让服务器公开提供该订阅源，或用 “newsrack bake” 保存一份副本。' },
  unreachable: { says: '没有应答：{reason}。', advice: '请检查域名、端口和服务器证书。' },
  timeout: { says: '{seconds} 秒内没有收到完整的应答。', advice: '网页同样会放弃：请提高速度，或由中继保存副本。' },
  'too-large': { says: '订阅源超过 {megabytes} MB，网页只读到这里为止。', advice: '请只保留最新的 50 篇文章。' },
  'broken-answer': { says: '应答中断，或压缩方式无法读取。', advice: '请检查服务器的 Content-Encoding 和 Content-Length。' },
  status: { says: '服务器返回状态码 {status}。', advice: '请在浏览器中打开该地址核对；订阅源必须返回 200。' },
  'retry-after': { says: '服务器要求等待 {wait}（Retry-After），网页到时再请求。' },
  'bad-redirect': { says: '重定向没有目标，或超过 {most} 次。', advice: '请直接填写订阅源所在的地址。' },
  empty: { says: '文件是空的。', advice: '请查看生成程序的日志。' },
  malformed: { says: '文件已无法修复，第 {line} 行第 {column} 列：{fault}。', advice: '请改正此处后再检查。' },
  'malformed-json': { says: '文件不是 JSON：{reason}。', advice: '请改正此处后再检查。' },
  'not-a-feed': { says: '文件既不是 RSS、Atom，也不是 JSON Feed。', advice: '请填写订阅源本身的地址。' },
  'page-without-feed': { says: '这是一个网页，没有指明订阅源，常用地址上也没有。', advice: '中继可以读取网页上的标题列表：“newsrack relay try {address}” 会给出建议。' },
  'no-items': { says: '订阅源中没有可以显示的文章。', advice: '网页将显示“暂无内容”，或标签内的链接。' },
  'mixed-content': { says: 'https 网页不能读取 http 地址 {address}。', advice: '请用 https 提供订阅源，或使用中继。' },
  'cors-missing': { says: '其他网站的网页不能读取：缺少 Access-Control-Allow-Origin。', advice: '请发送 “Access-Control-Allow-Origin: *”（nginx：add_header Access-Control-Allow-Origin * always;），或使用中继。' },
  'cors-wrong': { says: '{origin} 的网页不能读取：Access-Control-Allow-Origin 为“{value}”。', advice: '请发送 “Access-Control-Allow-Origin: *”，或与 “{origin}” 完全一致，末尾不带斜杠。' },
  'cors-several': { says: '任何网页都不能读取：Access-Control-Allow-Origin 有多个值“{value}”。', advice: '请只发送一次，值为 “*”；常见原因是程序和网站服务器各加了一次。' },
  'cors-redirect': { says: '网页不能跟随 {address} 的重定向：该应答也需要 Access-Control-Allow-Origin。', advice: '请填写最终地址 {final}，或在重定向时也发送 “Access-Control-Allow-Origin: *”。' },
  'cors-null': { says: '重定向到另一网站后，浏览器以 “null” 为来源请求，而 Access-Control-Allow-Origin 为“{value}”。', advice: '请发送 “Access-Control-Allow-Origin: *”，或填写最终地址 {final}。' },
  'vary-missing': { says: 'Access-Control-Allow-Origin 只写了一个网站，而 Vary 没有写 Origin：缓存可能把应答交给别的网站。', advice: '请发送 “Vary: Origin”，或 “Access-Control-Allow-Origin: *”。' },
  cors: { says: '其他网站的网页可以读取（Access-Control-Allow-Origin: {value}）。' },
  'same-origin': { says: '与网页同属一个网站，不需要 CORS 头。' },
  'through-relay': { says: '通过中继读取，不需要 CORS 头。' },
  'page-named': { says: '该地址是网页，它指明的订阅源是 {address}。', advice: '请在标签中填写订阅源的地址；只有中继才会替网页寻找订阅源。' },
  'page-guessed': { says: '该地址是网页；{address} 处有订阅源，但网页没有指明。', advice: '请在标签中填写订阅源的地址，并在网页中写上 <link rel="alternate" type="application/rss+xml" href="{address}">。' },
  'redirect-permanent': { says: '已永久移到 {address}。', advice: '请改用该地址，每位访客可少一次请求。' },
  'redirect-temporary': { says: '重定向到 {address}。' },
  slow: { says: '{milliseconds} 毫秒后才开始应答。', advice: '请在发布文章时把订阅源写成静态文件。' },
  uncompressed: { says: '{size} 没有压缩。', advice: '请启用 gzip 或 brotli（nginx：gzip_types application/rss+xml application/atom+xml application/xml text/xml application/json;）。' },
  'no-validators': { says: '没有 ETag 和 Last-Modified：每次都要重新下载全部内容。', advice: '请发送其中之一。' },
  'validators-ignored': { says: '带着它自己的 {header} 再问，服务器仍以状态码 {status} 发送全部内容。', advice: '对 If-None-Match 和 If-Modified-Since 请返回 304。' },
  'no-store': { says: 'Cache-Control: {value} 使每位访客每次都下载全部内容。', advice: '请发送 “Cache-Control: max-age=60”。' },
  'not-modified': { says: '没有变化时不重复发送（304）。' },
  'content-type': { says: 'Content-Type 为 {type}，仍可读取。', advice: '请发送 “Content-Type: {right}”。' },
  'content-type-missing': { says: '没有 Content-Type，仍可读取。', advice: '请发送 “Content-Type: {right}”。' },
  'charset-header': { says: 'Content-Type 声明为 {declared}，实际字节是 {found}，已按 {found} 读取。', advice: '请改正 Content-Type 中的 “charset=”，或将其去掉。' },
  'charset-declared': { says: 'XML 声明为 {declared}，实际字节是 {found}，已按 {found} 读取。', advice: '请写成 <?xml version="1.0" encoding="{found}"?>。' },
  'charset-missing': { says: '没有声明编码；由字节判断为 {found}。', advice: '请写上 <?xml version="1.0" encoding="{found}"?>，或改用 UTF-8。' },
  'broken-characters': { says: '乱码字符 {count} 个，第一个在“{text}”。', advice: '文字被按字节截断或转码两次：请按字符截断。' },
  repaired: { says: '第 {line} 行第 {column} 列格式有误：{fault}。已修复。', advice: '请改正此处；其他阅读器完全不显示这样的订阅源。' },
  'repaired-json': { says: '这不是合法的 JSON：{reason}。能读出的部分照常显示。', advice: '请改正此处；其他阅读器完全不显示这样的订阅源。' },
  cut: { says: '文件在第 {line} 行第 {column} 列中断，只显示前面的内容。', advice: '请查看生成程序的日志。' },
  'items-lost': { says: '无法修复而略去的文章：{count} 篇。', advice: '请改正文件，见上面的第一处错误。' },
  relative: { says: '地址是相对的，例如“{value}”，按 {base} 补全。', advice: '请写完整地址，包括 https://…。' },
  'self-differs': { says: '订阅源声明自己的地址是 {address}。', advice: '请改用该地址，或改正 rel="self"（JSON Feed：feed_url）。' },
  large: { says: '订阅源有 {count} 篇文章，共 {size}。', advice: '网页只显示 10 到 50 篇：请减少篇数，去掉正文。' },
  'no-language': { says: '订阅源没有声明语言。', advice: '请加上 {element}，断行、字体和读屏软件都以它为准。' },
  'language-differs': { says: '订阅源声明的语言是 {language}，而标题是中文。', advice: '请写成 {element}。' },
  charset: { says: '编码是 {charset}。' },
  'well-formed': { says: '文件格式正确。' },
  duplicates: { says: '重复而只显示一次的文章：{count} 篇。' },
  'repeated-ids': { says: '不同的文章使用了同一个标识：{count} 篇，例如“{value}”。', advice: '请给每篇文章单独的 {element}，并且永不更改。' },
  'no-ids': { says: '没有 {element}：{count} 篇。', advice: '请加上永不更改的标识，否则地址或标题一变就成了新文章。' },
  untitled: { says: '没有标题：{count} 篇。', advice: '请加上 {element}；目前以摘要的开头或地址代替。' },
  'no-address': { says: '没有可以打开的地址：{count} 篇，例如“{title}”。', advice: '请加上 {element}；目前只显示文字。' },
  undated: { says: '没有日期：{count} 篇，例如“{title}”。', advice: '请加上 {element}；目前按订阅源中的位置排列。' },
  'unreadable-dates': { says: '无法识别的日期：{count} 个，例如“{value}”。', advice: '请写成 {example}。' },
  floating: { says: '没有时区的日期：{count} 个，例如“{value}”，按每位访客自己的时区理解。', advice: '请写成 {example}，或在标签上写 time-zone="Asia/Shanghai"。' },
  future: { says: '未来的日期：{count} 个，例如“{value}”。', advice: '请检查服务器的时钟和时区。' },
  stale: { says: '最新的文章日期是 {date}。', advice: '请检查订阅源是否还在更新。' },
  'titles-long': { says: '超过 {most} 个全角字的标题：{count} 个，最长 {letters} 个字。', advice: '请缩短：栏目会换行，滚动条要等很久。' },
  'titles-markup': { says: '含有标记的标题：{count} 个，例如“{value}”。', advice: '请写纯文本；标记会被去掉。' },
  'titles-entities': { says: '转义了两次的标题：{count} 个，例如“{value}”。', advice: '只需转义一次：& 写成 &amp;，其他字符直接写；别的阅读器不一定能正确读取。' },
  'titles-bidi': { says: '含有改变文字方向的符号的标题：{count} 个，例如“{title}”。', advice: '请去掉 U+202A 至 U+202E 和 U+2066 至 U+2069；没有闭合的会被去掉。' },
  'pictures-insecure': { says: 'http 地址的图片：{count} 张，例如 {value}。', advice: '请改用 https：安全网页不能显示它们。' },
  'pictures-unusable': { says: '只有图标或计数图的文章：{count} 篇。', advice: '请用 <media:content> 或 <enclosure> 指明图片。' },
  'pictures-small': { says: '宽和高都不足 {least} 像素的图片：{count} 张，例如 {value}。', advice: '请使用 600 像素以上的图片。' },
  items: { says: '全部 {count} 篇文章都有标题、地址和带时区的日期。' },
};

export const FAULTS: Readonly<Record<keyof typeof EN_FAULTS, string>> = {
  entity: '“&” 没有写成 &amp;，或用了 XML 不认识的 &nbsp; 之类的名称',
  character: '含有 XML 不允许的控制字符',
  tag: '“<” 没有写成 &lt;，或标签写错了',
  nesting: '结束标签不匹配，前面的元素没有关闭',
  end: '元素还没有结束，文件就结束了',
  prefix: '使用了没有用 xmlns 声明的前缀',
  outside: '根元素之外还有文字或元素',
  other: '不是 XML',
};

export const WORDS: Readonly<Record<keyof typeof EN_WORDS, string>> = {
  feed: '类型', address: '地址', encoding: '编码', size: '大小', title: '标题', language: '语言', articles: '文章', dates: '日期', pictures: '图片', texts: '文字',
  asked: '（请求的是 {address}）', none: '无', inFile: '{size}（文件）', uncompressed: '未压缩', in: '{size}（{coding}），用时 {milliseconds} 毫秒',
  shown: '共 {found} 篇，显示 {shown} 篇', range: '最新 {newest}，最早 {oldest}（{zone}）；{order}',
  newestFirst: '新的在前', oldestFirst: '旧的在前', mixed: '没有顺序',
  sources: '{count} 张：指明的 {named} 张，附件 {enclosed} 张，正文中的 {inBody} 张', bodies: '{bodies} 篇有正文，{summaries} 篇只有摘要', longest: '；最长的标题 {letters} 个全角字',
  look: '显示效果', paste: '粘贴到网页中', image: '[图]', noTitle: '（无标题）', noDate: '无日期',
};

export const USAGE = `newsrack check FEED… [选项]

说明订阅源在网页上会是什么样子，以及需要改什么。FEED 是地址、文件，或 -（标准输入）。

  --origin ORIGIN   网页所在的网站，例如 https://news.example（默认：任意其他网站）
  --relay ADDRESS   网页使用这个中继，此时其他网站能否读取并不重要
  --time-zone ZONE  没有写时区的日期和显示的日期所用的时区（默认：本机的）
  --lang LANGUAGE   en 或 zh-CN（默认：终端的语言）
  --json            以数据形式输出结果

  ✗ 网页什么也不会显示   ! 效果不如应有的好   ✓ 正常

退出码：网页能显示为 0，不能显示为 1，命令写错为 2。`;
