import { expect } from '@open-wc/testing';
import { browserAdvice } from '../../src/controllers/index.js';

const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15';
const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36';
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1';
const ANDROID = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36';

/** The advice to a browser in a few words. */
function advice(userAgent: string, maxTouchPoints = 0): string {
  const { homePage, bookmark, keys } = browserAdvice({ userAgent, maxTouchPoints });
  return [homePage, bookmark, bookmark === 'keys' ? keys : ''].join(' ').trim();
}

describe('browser advice', () => {
  for (const [name, userAgent, expected] of [
    ['Chrome on Windows', WINDOWS, 'chrome keys Ctrl+D'],
    ['Edge on Windows', `${WINDOWS} Edg/141.0.0.0`, 'edge keys Ctrl+D'],
    ['Edge on a Mac', `${MAC.replace('Version/18.0', 'Chrome/141.0.0.0')} Edg/141.0.0.0`, 'edge keys ⌘D'],
    ['Firefox on Linux', 'Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0', 'firefox keys Ctrl+D'],
    ['Safari', MAC, 'safari keys ⌘D'],
    ['Chrome on a Mac', MAC.replace('Version/18.0', 'Chrome/141.0.0.0'), 'chrome keys ⌘D'],
    ['Opera', `${WINDOWS} OPR/122.0.0.0`, 'desktop keys Ctrl+D'],
    ['QQ Browser', `${WINDOWS} Core/1.116 QQBrowser/13.5`, 'desktop keys Ctrl+D'],
    ['a browser that it does not know', 'Lynx/2.9.0', 'desktop keys Ctrl+D'],
    ['an iPhone', IPHONE, 'ios ios'],
    ['Chrome on an iPhone', IPHONE.replace('Version/18.0', 'CriOS/141.0'), 'ios ios'],
    ['Android', ANDROID, 'android android'],
    ['Edge on Android', `${ANDROID} EdgA/141.0`, 'android android'],
    ['HarmonyOS NEXT', 'Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/114.0.0.0 Safari/537.36 ArkWeb/4.1.6.1 Mobile', 'android android'],
    ['WeChat on Android', `${ANDROID} MicroMessenger/8.0.50`, 'app app'],
    ['WeChat on Windows', `${WINDOWS} MicroMessenger/7.0.20 WindowsWechat`, 'app app'],
  ] as const) {
    it(`knows ${name}`, () => {
      expect(advice(userAgent)).to.equal(expected);
    });
  }

  it('knows an iPad, which says that it is a Mac, by its screen', () => {
    expect(advice(MAC, 5)).to.equal('ios ios');
  });
});
