/**
 * An RSS feed as a newsroom's system writes it: a summary and a body of some paragraphs for each article, Chinese and
 * English in turn. Sentences are put together from parts and made-up names, so that compression has about as much to do
 * as with news.
 */

/** @typedef {(list: string) => string} Pick takes a part of a list, whose parts are separated by spaces; `_` is a space in one */
/** @typedef {{ title: (pick: Pick) => string, sentence: (pick: Pick) => string }} Language */

const NAMES = 'ba be da do fa ga gi ho ja ka ke la le li lo ma mi mo na ne no pa ra re ri ro sa se si so ta te ti to va ve vi wa ya zu';
const ENDS = 'ck ld lm mann nd ner rg rk rn sen ska son tz vich vik wood ham ley berg ton';
const BODIES = 'council ministry court university hospital museum railway union harbor airport library parliament agency company school club orchestra bank laboratory theater';
const VERBS = 'approved postponed published rejected explained reopened defended extended measured sold repaired announced counted examined delayed supported';
const KINDS = 'second new old joint annual public narrow temporary costly regional early digital common final careful northern';
const THINGS = 'bridge report timetable budget survey contract study list tunnel exhibition tariff garden archive station vaccine ferry forest census orchard dam';
const REASONS = 'after_a_long_hearing against_expert_advice by_a_narrow_vote to_general_surprise late_at_night for_the_third_time without_naming_a_date at_the_request_of_members despite_heavy_rain before_the_holidays in_a_short_statement with_money_from_abroad';

const SURNAMES = '王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 董 萧';
const CHARACTERS = '安 宝 昌 晨 春 达 东 芳 峰 光 国 海 和 红 华 建 江 杰 静 军 兰 丽 亮 林 龙 梅 明 宁 平 强 庆 泉 荣 山 胜 涛 天 伟 文 祥 新 兴 雪 阳 英 勇 玉 源 云 志';
const OFFICES = '交通局 水利厅 教育委员会 人民法院 港务集团 气象台 研究院 铁路公司 图书馆 博物馆 医院 农业合作社 商会 环保局 文化馆 体育中心';
const ACTIONS = '公布了 批准了 推迟了 审议了 解释了 延长了 启动了 通过了 修改了 撤回了 检查了 完成了 评估了 支持了';
const QUALITIES = '新的 第二个 年度 联合 临时 公开 昂贵的 区域性 早期 数字化 共同的 最终 细致的 北部';
const MATTERS = '大桥方案 饮水报告 列车时刻表 校舍预算 建筑普查 供货合同 冰情观测 树木名录 隧道工程 展览计划 票价规定 档案整理 渡轮航线 果园改造 疫苗试验 人口统计';
const REMARKS = '听证持续两年 专家意见不一 表决结果接近 居民感到意外 会议开到深夜 这是第三次 日期没有说明 会员多次要求 当天下着大雨 节前全部落实 资金来自外地 声明只有一页';

/** @type {Language} */
const ENGLISH = {
  title: (pick) => `${name(pick)} ${pick(BODIES)} ${pick(VERBS)} ${pick(KINDS)} ${pick(THINGS)}`,
  sentence: (pick) => `${name(pick)} ${name(pick)} of the ${pick(KINDS)} ${pick(BODIES)} ${pick(VERBS)} the ${pick(KINDS)} ${pick(THINGS)} of ${name(pick)} ${pick(REASONS)}. `,
};

/** @type {Language} */
const CHINESE = {
  title: (pick) => `${place(pick)}市${pick(OFFICES)}${pick(ACTIONS)}${pick(QUALITIES)}${pick(MATTERS)}`,
  sentence: (pick) => `${place(pick)}县${pick(OFFICES)}的${pick(SURNAMES)}${place(pick)}${pick(ACTIONS)}${pick(QUALITIES)}${place(pick)}${pick(MATTERS)}，${pick(REMARKS)}。`,
};

const PARAGRAPHS = 6;
const SENTENCES = 4;

/**
 * @param {number} count articles
 * @returns {{ titles: string[], xml: string }}
 */
export function writeFeed(count) {
  const pick = createPick();
  const articles = Array.from({ length: count }, (_, index) => writeArticle(index, pick));
  const channel = '<title>The Daily Bench</title><link>https://news.example/</link><description>News of a town that is not there</description>';
  return {
    titles: articles.map(({ title }) => title),
    xml: `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>${channel}
${articles.map(({ item }) => item).join('\n')}
</channel></rss>`,
  };
}

/** @param {number} index @param {Pick} pick */
function writeArticle(index, pick) {
  const language = index % 2 === 0 ? CHINESE : ENGLISH;
  const title = language.title(pick);
  const paragraphs = Array.from({ length: PARAGRAPHS }, () => Array.from({ length: SENTENCES }, () => language.sentence(pick)).join('').trim());
  const published = new Date(Date.UTC(2026, 0, 31, 12) - index * 1_800_000).toUTCString();
  const address = `https://news.example/2026/article-${index + 1}.html`;
  const item = `<item><title>${title}</title><link>${address}</link><guid isPermaLink="true">${address}</guid>
<pubDate>${published}</pubDate><dc:creator>${name(pick)}</dc:creator><category>${language === CHINESE ? '要闻' : 'City'}</category>
<description>${paragraphs[0]}</description>
<content:encoded><![CDATA[<p><img src="https://news.example/img/${index}.jpg" alt="${title}" width="640" height="360"></p>
${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}
<p><a href="${address}#comments">Comments &amp; letters</a></p>]]></content:encoded></item>`;
  return { title, item };
}

/** A name of a person or a town. @param {Pick} pick */
function name(pick) {
  const letters = pick(NAMES) + pick(NAMES) + pick(ENDS);
  return letters[0]?.toUpperCase() + letters.slice(1);
}

/** @param {Pick} pick */
function place(pick) {
  return pick(CHARACTERS) + pick(CHARACTERS);
}

/** The same parts in every run: a linear congruential generator (the constants are those of Numerical Recipes). @returns {Pick} */
function createPick() {
  let state = 1;
  return (list) => {
    const parts = list.split(' ');
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return parts[Math.floor((state / 2 ** 32) * parts.length)]?.replaceAll('_', ' ') ?? '';
  };
}
