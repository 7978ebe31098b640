import { expect } from '@open-wc/testing';
import { sanitizeHtml } from '../../src/feed/index.js';
import { takeCredits } from '../../src/feed/take-credits.js';

const BASE = 'https://news.example/2022/a.html';

async function clean(html: string): Promise<string> {
  const holder = document.createElement('div');
  holder.append((await sanitizeHtml(html, BASE)).toFragment());
  return holder.innerHTML;
}

describe('a body from a feed', () => {
  it('keeps text, its structure and its links', async () => {
    expect(await clean('<h2>一</h2><p>甲<b>乙</b></p><ul><li>丙</li></ul>')).to.equal('<h2>一</h2><p>甲<b>乙</b></p><ul><li>丙</li></ul>');
    expect(await clean('<a href="/b">乙</a>')).to.equal('<a href="https://news.example/b" rel="noopener">乙</a>');
  });

  for (const [what, html] of [
    ['scripts', '<script>alert(1)</script>'],
    ['event handlers', '<b onclick="alert(1)" onmouseover=alert(1)>'],
    ['frames', '<iframe srcdoc="<script>alert(1)</script>"></iframe><object data="x"></object><embed src="x">'],
    ['forms', '<form action="https://evil.example/"><input name="password"><button>go</button></form>'],
    ['styles', '<style>*{display:none}</style><b style="position:fixed;inset:0" class="x">'],
    ['names that hide properties of the page', '<b id="location" name="cookie">'],
    ['what another parser reads otherwise', '<svg><script>alert(1)</script></svg><math><mtext><img src=x onerror=alert(1)></mtext></math>'],
    ['a change of the page', '<base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example/"><link rel="stylesheet" href="x">'],
  ] as const) {
    it(`loses ${what}`, async () => {
      expect(await clean(html)).not.to.match(/script|alert|on\w+=|frame|object|embed|form|input|button|style|class|id=|name=|svg|math|base|meta|link|evil/);
    });
  }

  it('turns links that lead nowhere on the web into text', async () => {
    expect(await clean('<a href="javascript:alert(1)">甲</a><a href="data:text/html,x">乙</a>')).to.equal('甲乙');
  });

  describe('with pictures', () => {
    it('shows them late, and tells nobody where', async () => {
      expect(await clean('<img src="a.png" alt="甲">')).to.equal(
        '<img src="https://news.example/2022/a.png" alt="甲" loading="lazy" decoding="async" referrerpolicy="no-referrer">',
      );
    });

    it('finds those that their page would have loaded late', async () => {
      expect(await clean('<img src="blank.gif" data-original="a.png">')).to.contain('https://news.example/2022/a.png').and.not.contain('blank');
    });

    it('leaves out those that count readers, and those of no http(s) address', async () => {
      expect(await clean('<img src="a.png" width="" height="50%">')).to.contain('a.png');
      expect(await clean('<img src="a.png" width="1" height="1"><img src="data:image/png;base64,AA"><img src="blob:x">')).to.equal('');
    });
  });

  it('has its headings follow the title of the article, level by level', async () => {
    expect(await clean('<h1>一</h1><h4>二</h4><h1>三</h1>')).to.equal('<h2>一</h2><h3>二</h3><h2>三</h2>');
  });

  it('loses empty paragraphs and the blanks that indent', async () => {
    expect(await clean('<p>　　甲</p><p>&nbsp;</p><p><br></p>')).to.equal('<p>甲</p>');
    expect(await clean('<p><strong>　　甲</strong>　乙</p>')).to.equal('<p><strong>甲</strong>　乙</p>');
  });

  it('keeps a text that tells of markup, beside a comment', async () => {
    expect(await clean('<p>one &lt;b&gt; two<!-- <p> --></p>')).to.equal('<p>one &lt;b&gt; two</p>');
  });

  it('tells when films, sounds or frames were left out of it', async () => {
    expect((await sanitizeHtml('<p>甲</p><video src="a.mp4"></video>', BASE)).isPartial).to.equal(true);
    expect((await sanitizeHtml('<p>甲</p>', BASE)).isPartial).to.equal(false);
  });
});

describe('credits at the end of a body', () => {
  const read = async (html: string) => {
    const body = await sanitizeHtml(html, BASE);
    return { credits: body.credits.map(({ role, name }) => `${role}=${name}`), text: body.toFragment().textContent };
  };

  it('are found in brackets, alone on a line or after the last sentence', async () => {
    expect(await read('<p>正文。</p><p>[责任编辑：王小明]</p>')).to.deep.equal({ credits: ['责任编辑=王小明'], text: '正文。' });
    expect(await read('<p>正文。【编辑:李青】</p>')).to.deep.equal({ credits: ['编辑=李青'], text: '正文。' });
    expect(await read('正文。[责任编辑: 王小明][校对: 李青]')).to.deep.equal({ credits: ['责任编辑=王小明', '校对=李青'], text: '正文。' });
  });

  it('are found without brackets where they have the line to themselves', async () => {
    expect((await read('<p>正文。</p><p>责任编辑：王小明　审核：李青、周南</p>')).credits).to.deep.equal(['责任编辑=王小明', '审核=李青、周南']);
    expect((await read('<p>Text.</p><p>Editor: Ada Reed</p>')).credits).to.deep.equal(['Editor=Ada Reed']);
  });

  it('are found line after line, in their order', async () => {
    expect((await read('<div><p>正文。</p><p>编辑：甲</p><p>责编：乙</p><p>审核：丙</p></div>')).credits).to.deep.equal(['编辑=甲', '责编=乙', '审核=丙']);
  });

  for (const [html, credits, text] of [
    ['<p>正文。（责任编辑 张三）</p>', ['责任编辑=张三'], '正文。'],
    ['<p>正文。</p><p>编辑/张三</p>', ['编辑=张三'], '正文。'],
    ['<p>正文。</p><p>责 任 编 辑：张三</p>', ['责任编辑=张三'], '正文。'],
    ['<p>正文。</p><p>编　辑：张三　校　对：李四</p>', ['编辑=张三', '校对=李四'], '正文。'],
    ['<p>正文。</p><p>图片：王五 摄影：赵六 编辑：张三</p>', ['图片=王五', '摄影=赵六', '编辑=张三'], '正文。'],
    ['<p>正文。[责任编辑：<a href="/z">张三</a>]</p>', ['责任编辑=张三'], '正文。'],
    ['<p><b>正文。</b> 【编辑：<em>张</em>三】 </p>', ['编辑=张三'], '正文。'],
  ] as const) {
    it(`are known in ${html}`, async () => {
      expect(await read(html)).to.deep.equal({ credits, text });
    });
  }

  for (const sentence of [
    '终审：驳回上诉，维持原判',
    '终审：维持原判',
    '初审：判决被告人有期徒刑三年',
    '审核：请于三日内提交材料',
    '策划：这是一次有组织的犯罪',
    '图片：犯罪嫌疑人指认现场',
    '编辑：您怎么看？',
    '正文（审核 把关）',
    'Editor: please note the deadline has moved',
    'Reported by Li Hua (editor of the Legal Daily)',
    'The prize went to all of them (copy editor and designers)',
    '“编辑：王小明”这样的落款不应出现。',
  ]) {
    it(`are not seen in ${sentence}`, async () => {
      expect(await read(`<p>正文。</p><p>${sentence}</p>`)).to.deep.equal({ credits: [], text: `正文。${sentence}` });
    });
  }

  for (const [what, line] of [
    ['roles in a row', `${'责任编辑:王'.repeat(33)}。`],
    ['blanks', `${'编辑:a     '.repeat(20)}。`],
    ['brackets', '【'.repeat(100_000)],
    ['brackets that close', `${'【编辑'.repeat(20_000)}${'】'.repeat(20_000)}`],
    ['a role in pieces', '责 '.repeat(50_000)],
  ] as const) {
    it(`are looked for in no time among ${what}`, () => {
      const content = document.createElement('div');
      content.innerHTML = `<p>${line}</p>`;
      const start = performance.now();
      takeCredits(content);
      expect(performance.now() - start).to.be.below(100);
    });
  }

  it('are no sentences that happen to name a role', async () => {
    expect((await read('<p>编辑：您怎么看？</p>')).credits).to.deep.equal([]);
    expect((await read('<p>他说（编辑 部里）不必。</p>')).credits).to.deep.equal([]);
    expect((await read('<p>他在报社当编辑。</p>')).text).to.equal('他在报社当编辑。');
  });
});
