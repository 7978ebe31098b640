import type { Translations } from './language.js';

/** The texts of a masthead. */
export interface MastheadMessages {
  /** Name of a logo where the site has none. */
  home: string;
  /** Name of the row of links. */
  links: string;
  /** Name of the row of services. */
  services: string;
  phone: string;
  homePage: string;
  bookmark: string;
  staff: string;
  mobile: string;
  /** Takes up a browser's offer to install the page as an app. */
  install: string;
  /** Name of the QR code. */
  code: string;
  /** Beside the QR code. */
  scan: string;
  /** Link to the mobile version, below its code. */
  openMobile: string;
  /** How to make the site the home page; on a desk, the site's address follows. The menus are named as they name themselves. */
  homePageIn: Readonly<Record<'chrome' | 'edge' | 'firefox' | 'safari' | 'desktop' | 'ios' | 'android' | 'app', string>>;
  /** How to make a bookmark; `{keys}` are the keys to press. */
  bookmarkIn: Readonly<Record<'keys' | 'ios' | 'android' | 'app', string>>;
}

export const mastheadMessages: Translations<MastheadMessages> = {
  'zh-CN': {
    home: '首页',
    links: '栏目',
    services: '便民服务',
    phone: '电话',
    homePage: '设为首页',
    bookmark: '收藏本站',
    staff: '人员查询',
    mobile: '手机版',
    install: '安装本站应用',
    code: '手机版二维码',
    scan: '用手机扫一扫，在手机上接着看',
    openMobile: '打开手机版',
    homePageIn: {
      chrome: '打开菜单 ⋮ →“设置”→“启动时”→“打开特定网页或一组网页”，添加本站地址：',
      edge: '打开菜单 ⋯ →“设置”→“开始、主页和新建标签页”→“打开以下页面”，添加本站地址：',
      firefox: '打开菜单 ☰ →“设置”→“主页”→“主页和新窗口”→“自定义网址”，填入本站地址：',
      safari: '打开“Safari 浏览器”菜单→“设置”→“通用”，在“主页”一栏填入本站地址：',
      desktop: '打开浏览器的“设置”，在“主页”或“启动时”一栏填入本站地址：',
      ios: '点按“共享”按钮，选择“添加到主屏幕”，主屏幕上就有了本站图标。',
      android: '打开浏览器菜单 ⋮，选择“添加到主屏幕”，主屏幕上就有了本站图标。',
      app: '点按右上角 ⋯，先用浏览器打开本页，再添加到主屏幕。',
    },
    bookmarkIn: {
      keys: '按 {keys} 即可收藏。',
      ios: '点按“共享”按钮，选择“添加书签”。',
      android: '打开浏览器菜单 ⋮，点按 ☆。',
      app: '点按右上角 ⋯，选择“收藏”。',
    },
  },
  'zh-TW': {
    home: '首頁',
    links: '欄目',
    services: '便民服務',
    phone: '電話',
    homePage: '設為首頁',
    bookmark: '收藏本站',
    staff: '人員查詢',
    mobile: '手機版',
    install: '安裝本站應用程式',
    code: '手機版 QR 碼',
    scan: '用手機掃描，在手機上接著看',
    openMobile: '開啟手機版',
    homePageIn: {
      chrome: '開啟選單 ⋮ →「設定」→「起始畫面」→「開啟某個特定網頁或一組網頁」，新增本站網址：',
      edge: '開啟選單 ⋯ →「設定」→「開始、首頁及新索引標籤」→「開啟這些頁面」，新增本站網址：',
      firefox: '開啟選單 ☰ →「設定」→「首頁」→「首頁與新視窗」→「自訂網址」，填入本站網址：',
      safari: '開啟「Safari」選單→「設定」→「一般」，在「首頁」欄填入本站網址：',
      desktop: '開啟瀏覽器的「設定」，在「首頁」或「起始畫面」欄填入本站網址：',
      ios: '點一下「分享」按鈕，選擇「加入主畫面」，主畫面上就有了本站圖像。',
      android: '開啟瀏覽器選單 ⋮，選擇「加到主畫面」，主畫面上就有了本站圖示。',
      app: '點一下右上角 ⋯，先用瀏覽器開啟本頁，再加入主畫面。',
    },
    bookmarkIn: {
      keys: '按 {keys} 即可收藏。',
      ios: '點一下「分享」按鈕，選擇「加入書籤」。',
      android: '開啟瀏覽器選單 ⋮，點一下 ☆。',
      app: '點一下右上角 ⋯，選擇「收藏」。',
    },
  },
  en: {
    home: 'Home',
    links: 'Sections',
    services: 'Services',
    phone: 'Phone',
    homePage: 'Set home page',
    bookmark: 'Bookmark',
    staff: 'Staff',
    mobile: 'Mobile',
    install: 'Install as an app',
    code: 'QR code for your phone',
    scan: 'Scan this code to read on with your phone',
    openMobile: 'Open the mobile version',
    homePageIn: {
      chrome: 'Open the menu ⋮ → Settings → On startup → “Open a specific page or set of pages”, and add this address:',
      edge: 'Open the menu ⋯ → Settings → Start, home, and new tab page → “Open these pages”, and add this address:',
      firefox: 'Open the menu ☰ → Settings → Home → Homepage and new windows → “Custom URLs”, and enter this address:',
      safari: 'Open the Safari menu → Settings → General, and enter this address at “Homepage”:',
      desktop: 'Open your browser’s settings, and enter this address at “Home page” or “On startup”:',
      ios: 'Tap the Share button, then “Add to Home Screen”.',
      android: 'Open the browser’s menu ⋮, then tap “Add to Home screen”.',
      app: 'Tap ⋯ in the corner, open this page in your browser, then add it to your home screen.',
    },
    bookmarkIn: {
      keys: 'Press {keys} to bookmark this page.',
      ios: 'Tap the Share button, then “Add Bookmark”.',
      android: 'Open the browser’s menu ⋮, then tap ☆.',
      app: 'Tap ⋯ in the corner, then “Favorites”.',
    },
  },
  ar: {
    home: 'الرئيسية',
    links: 'الأقسام',
    services: 'الخدمات',
    phone: 'الهاتف',
    homePage: 'اجعلنا صفحتك الرئيسية',
    bookmark: 'أضف إلى المفضلة',
    staff: 'البحث عن موظف',
    mobile: 'نسخة الهاتف',
    install: 'تثبيت كتطبيق',
    code: 'رمز QR لنسخة الهاتف',
    scan: 'امسح الرمز لمتابعة القراءة على هاتفك',
    openMobile: 'فتح نسخة الهاتف',
    homePageIn: {
      chrome: 'افتح القائمة ⋮ ← الإعدادات ← عند بدء التشغيل ← «فتح صفحة محدّدة أو مجموعة من الصفحات»، وأضف هذا العنوان:',
      edge: 'افتح القائمة ⋯ ← الإعدادات ← البدء والصفحة الرئيسية وعلامة التبويب الجديدة ← «فتح هذه الصفحات»، وأضف هذا العنوان:',
      firefox: 'افتح القائمة ☰ ← الإعدادات ← الرئيسية ← صفحة البداية والنوافذ الجديدة ← «مسارات مخصصة»، وأدخل هذا العنوان:',
      safari: 'افتح قائمة Safari ← الإعدادات ← عام، وأدخل هذا العنوان في «الصفحة الرئيسية»:',
      desktop: 'افتح إعدادات المتصفح، وأدخل هذا العنوان في «الصفحة الرئيسية» أو «عند بدء التشغيل»:',
      ios: 'اضغط زر المشاركة، ثم «إضافة إلى الشاشة الرئيسية».',
      android: 'افتح قائمة المتصفح ⋮، ثم اضغط «إضافة إلى الشاشة الرئيسية».',
      app: 'اضغط ⋯ في الزاوية، وافتح هذه الصفحة في متصفحك، ثم أضفها إلى الشاشة الرئيسية.',
    },
    bookmarkIn: {
      keys: 'اضغط {keys} لإضافة هذه الصفحة إلى المفضلة.',
      ios: 'اضغط زر المشاركة، ثم «إضافة إشارة مرجعية».',
      android: 'افتح قائمة المتصفح ⋮، ثم اضغط ☆.',
      app: 'اضغط ⋯ في الزاوية، ثم «المفضلة».',
    },
  },
};
