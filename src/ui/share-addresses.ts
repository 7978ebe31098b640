import type { ShareTarget } from '../locales/index.js';

/*
 * Where each service takes an address and a title, by a link alone. Documented: Telegram (core.telegram.org/widgets/share),
 * LINE (developers.line.biz), WhatsApp (faq.whatsapp.com), X (docs.x.com), LinkedIn, RFC 6068 for mail. Weibo, QQ and
 * Qzone: as their own share buttons do.
 */

const ADDRESSES = {
  weibo: (url, title) => `https://service.weibo.com/share/share.php?url=${url}&title=${title}`,
  qq: (url, title) => `https://connect.qq.com/widget/shareqq/index.html?url=${url}&title=${title}`,
  qzone: (url, title) => `https://sns.qzone.qq.com/cgi-bin/qzshare/cgi_qzshare_onekey?url=${url}&title=${title}`,
  x: (url, title) => `https://x.com/intent/post?url=${url}&text=${title}`,
  facebook: (url) => `https://www.facebook.com/sharer/sharer.php?u=${url}`,
  telegram: (url, title) => `https://t.me/share/url?url=${url}&text=${title}`,
  whatsapp: (url, title) => `https://wa.me/?text=${title}%20${url}`,
  line: (url, title) => `https://social-plugins.line.me/lineit/share?url=${url}&text=${title}`,
  linkedin: (url) => `https://www.linkedin.com/sharing/share-offsite/?url=${url}`,
  email: (url, title) => `mailto:?subject=${title}&body=${title}%0D%0A${url}`,
} satisfies Partial<Record<ShareTarget, (url: string, title: string) => string>>;

/** One that is reached by a plain link. */
export type LinkedTarget = keyof typeof ADDRESSES;

/** The link by which an address is shared. Blanks are %20: some apps show the plus sign of a form as it is. */
export function shareAddress(target: LinkedTarget, url: string, title: string): string {
  // Half of an emoji, where a title was cut, cannot be encoded.
  return ADDRESSES[target](encodeURIComponent(url), encodeURIComponent(title.replace(/\p{Surrogate}/gu, '')));
}
