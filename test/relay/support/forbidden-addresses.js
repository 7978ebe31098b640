/** Ways to write an address that the relay must not fetch, by what they lead to. */

/** Each of these is a URL that parses, and its host is private by itself. @type {Record<string, string[]>} */
export const FORBIDDEN = {
  'IPv4 loopback, in every base and length': [
    'http://127.0.0.1/', 'http://127.0.0.1:80/', 'https://127.0.0.1/', 'http://127.0.0.1:8080/', 'http://127.0.0.2/',
    'http://127.255.255.255/', 'http://127.1/', 'http://127.0.1/', 'http://127.1.2/', 'http://127.65535/',
    'http://127.16777215/', 'http://2130706433/', 'http://0x7f000001/', 'http://0X7F000001/', 'http://017700000001/',
    'http://0000000017700000001/', 'http://0x7f.0.0.1/', 'http://0x7f.0x0.0x0.0x1/', 'http://0x7f.1/',
    'http://0177.0.0.1/', 'http://0177.0.0.01/', 'http://00000177.0.0.1/', 'http://0177.0x0.0.1/',
    'http://127.0x0.00.1/', 'http://127.0.0x1/', 'http://0x7f.0.01/', 'http://0x0000007f.1/', 'http://127.0.0.1./',
    'http://2130706433./', 'http://127.0.0.1../', 'http://127.1...../',
  ],
  'IPv4 loopback, in characters that mean the same': [
    'http://%31%32%37.0.0.1/', 'http://127%2e0%2e0%2e1/', 'http://127%2E1/', 'http://%30x7f000001/',
    'http://127。0。0。1/', 'http://127．0．0．1/', 'http://127｡0｡0｡1/', 'http://127.0.0.1。/', 'http://１２７.0.0.1/',
    'http://１２７。０。０。１/', 'http://①②⑦.⓪.⓪.①/', 'http://𝟏𝟐𝟕.𝟎.𝟎.𝟏/', 'http://¹²⁷.⁰.⁰.¹/', 'http://₁₂₇.₀.₀.₁/',
    'http://0ｘ7f.1/', 'http://127.0\u00ad.0.1/', 'http://127\u200b.0.0.1/', 'http://127.0.0.1\u2060/',
    'http://%EF%BC%91%EF%BC%92%EF%BC%97.0.0.1/',
  ],
  'IPv4 loopback, in URLs written askew': [
    'HTTP://127.0.0.1/', ' http://127.0.0.1/ ', 'http:127.0.0.1/', 'http:/127.0.0.1/', 'http:///127.0.0.1/',
    'http:////127.0.0.1/', 'http:\\\\127.0.0.1\\', 'http:/\\127.0.0.1/', 'http://127.0.0.1\\@news.example/',
    'http://127.0.0.1\\.news.example/', 'http://127.0.0.1?@news.example/', 'http://127.0.0.1#@news.example/',
    'http://127.0.0.1#.news.example/', 'http://127.0.0.1?.news.example/', 'http://@127.0.0.1/', 'http://:@127.0.0.1/',
    'ht\ntp://127.0.0.1/', 'http://127.0\t.0.1/', 'http://127.0.0.1\r\n/', 'h\tt\ntp:\r//1\n2\t7.0.0.1/',
    '\u0000\u0001http://127.0.0.1/', 'http://127.0.0.1:/', 'http://127.0.0.1:00080/', 'https://127.0.0.1:0443/',
  ],
  'this host and this network': [
    'http://0.0.0.0/', 'http://0/', 'http://0x0/', 'http://00/', 'http://0.0/', 'http://0.1.2.3/',
    'http://0.255.255.255/', 'http://0x00ffffff/', 'http://16777215/',
  ],
  'private networks': [
    'http://10.0.0.0/', 'http://10.0.0.1/', 'http://10.255.255.255/', 'http://10.1/', 'http://012.0.0.1/',
    'http://0xa.0.0.1/', 'http://0x0a000001/', 'http://167772161/', 'http://172.16.0.1/', 'http://172.31.255.255/',
    'http://172.20.1/', 'http://0xac100001/', 'http://2886729729/', 'http://0254.020.0.1/', 'http://192.168.0.1/',
    'http://192.168.1/', 'http://192.168.255.255/', 'http://0xc0a80001/', 'http://3232235521/',
    'http://0300.0250.0.1/', 'http://192.168。0．1/',
  ],
  'shared, link-local and cloud services': [
    'http://100.64.0.1/', 'http://100.127.255.255/', 'http://100.100.100.200/latest/meta-data/', 'http://0x64.64.1/',
    'http://169.254.0.1/', 'http://169.254.169.254/latest/meta-data/', 'http://169.254.43518/', 'http://2852039166/',
    'http://0xa9fea9fe/', 'http://0251.0376.0251.0376/', 'http://169.254.169.254./', 'http://169。254。169。254/',
    'http://169.254.169.253/', 'http://169.254.170.2/', 'http://169.254.0.23/', 'http://192.0.0.192/',
    'http://168.63.129.16/', 'http://0xa83f8110/', 'http://[fd00:ec2::254]/', 'http://[fd20:ce::254]/',
  ],
  'reserved, documentation, benchmark, relays and multicast': [
    'http://192.0.0.1/', 'http://192.0.0.8/', 'http://192.0.0.170/', 'http://192.0.2.1/', 'http://198.51.100.1/',
    'http://203.0.113.1/', 'http://198.18.0.1/', 'http://198.19.255.255/', 'http://192.88.99.1/',
    'http://192.31.196.1/', 'http://192.52.193.1/', 'http://192.175.48.1/', 'http://224.0.0.1/',
    'http://239.255.255.250/', 'http://0xe0000001/', 'http://240.0.0.1/', 'http://254.1.2.3/',
    'http://255.255.255.255/', 'http://4294967295/', 'http://0xffffffff/',
  ],
  'IPv6 unspecified, loopback, link-local, site-local and unique local': [
    'http://[::]/', 'http://[::]:80/', 'http://[0:0:0:0:0:0:0:0]/', 'http://[::1]/', 'https://[::1]/',
    'http://[0::1]/', 'http://[0:0:0:0:0:0:0:1]/', 'http://[0000:0000:0000:0000:0000:0000:0000:0001]/',
    'http://[::0.0.0.1]/', 'http://[fe80::1]/', 'http://[FE80::1]/', 'http://[febf:ffff::1]/', 'http://[fec0::1]/',
    'http://[feff::1]/', 'http://[fc00::1]/', 'http://[fd12:3456:789a::1]/',
    'http://[fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff]/',
  ],
  'IPv4 within IPv6': [
    'http://[::ffff:127.0.0.1]/', 'http://[::FFFF:7F00:1]/', 'http://[0:0:0:0:0:ffff:7f00:0001]/',
    'http://[::ffff:10.0.0.1]/', 'http://[::ffff:192.168.0.1]/', 'http://[::ffff:a9fe:a9fe]/',
    'http://[::ffff:0.0.0.0]/', 'http://[::ffff:8.8.8.8]/', 'http://[::127.0.0.1]/', 'http://[::7f00:1]/',
    'http://[::10.0.0.1]/', 'http://[::8.8.8.8]/', 'http://[::ffff:0:127.0.0.1]/', 'http://[::ffff:0:7f00:1]/',
    'http://[64:ff9b::127.0.0.1]/', 'http://[64:ff9b::7f00:1]/', 'http://[0064:ff9b::a9fe:a9fe]/',
    'http://[64:ff9b::8.8.8.8]/', 'http://[64:ff9b:1::127.0.0.1]/', 'http://[64:ff9b:1:7f00:0:100::]/',
    'http://[64:ff9b:1:ffff:ffff:ffff:7f00:1]/', 'http://[2002:7f00:1::]/', 'http://[2002:7f00:0001:0:0:0:0:1]/',
    'http://[2002:a00:1::1]/', 'http://[2002:c0a8:1::1]/', 'http://[2002:a9fe:a9fe::1]/', 'http://[2002:808:808::1]/',
    'http://[2001:0:7f00:1::]/', 'http://[2001::80ff:fffe]/', 'http://[2001:0:4136:e378:8000:63bf:f5ff:fffe]/',
    'http://[2606:4700::5efe:127.0.0.1]/', 'http://[2606:4700::200:5efe:10.0.0.1]/',
    'http://[fe80::5efe:192.168.0.1]/', 'http://[2606:4700:1:2:0:5efe:a9fe:a9fe]/',
  ],
  'IPv6 reserved, documentation, benchmark, discard and multicast': [
    'http://[2001:db8::1]/', 'http://[2001:DB8:ffff::1]/', 'http://[3fff::1]/', 'http://[3fff:fff::1]/',
    'http://[2001:2::1]/', 'http://[2001:3::1]/', 'http://[2001:4:112::1]/', 'http://[2001:10::1]/',
    'http://[2001:20::1]/', 'http://[2001:30::1]/', 'http://[2001:1::1]/', 'http://[2620:4f:8000::1]/',
    'http://[100::1]/', 'http://[100:0:0:1::1]/', 'http://[5f00::1]/', 'http://[ff02::1]/', 'http://[ff0e::1]/',
    'http://[ff05::1:3]/', 'http://[200::1]/', 'http://[400::1]/', 'http://[4000::1]/', 'http://[8000::1]/',
    'http://[e000::1]/',
  ],
  'names of one’s own network': [
    'http://localhost/', 'http://LOCALHOST/', 'http://localhost./', 'http://localhost../', 'http://ｌｏｃａｌｈｏｓｔ/',
    'http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/', 'http://loc%61lhost/', 'http://local\u00adhost/', 'http://localhoſt/', 'http://a.localhost/',
    'http://localhost.localdomain/', 'http://printer.local/', 'http://printer。local/',
    'http://metadata.google.internal/computeMetadata/v1/', 'http://metadata.google.internal./',
    'http://kubernetes.default.svc.cluster.local/', 'http://router.lan/', 'http://nas.home/', 'http://nas.home.arpa/',
    'http://wiki.corp/', 'http://wiki.intranet/', 'http://wiki.private/', 'http://metadata/', 'http://redis:80/',
    'http://./',
  ],
};

/** These are not addresses that a URL parser takes, or not of http. */
export const NO_ADDRESS = [
  '', ' ', '/', '//127.0.0.1/', '127.0.0.1', 'localhost:80', 'http://', 'http://[::1', 'http://::1/',
  'http://[fe80::1%25eth0]/', 'http://[fe80::1%eth0]/', 'http://[::1%251]/', 'http://[127.0.0.1]/',
  'http://[::ffff:127.1]/', 'http://[::ffff:0x7f.0.0.1]/', 'http://[v1.::1]/', 'http://127.0.0.256/',
  'http://256.256.256.256/', 'http://4294967296/', 'http://0x100000000/', 'http://127.0.0.0x100/',
  'http://1.2.3.4.5/', 'http://127.0.0.09/', 'http://127.0.0.1:99999/', 'http://127.0.0.1:-1/',
  'http://127.0.0.1%00/', 'http://127.0.0.1%0d%0aHost:news.example/', 'http://news.example%2f@127.0.0.1:x/',
  'ftp://127.0.0.1/', 'file:///etc/passwd', 'file://127.0.0.1/etc/passwd', 'gopher://127.0.0.1:6379/_INFO',
  'dict://127.0.0.1:6379/INFO', 'ws://127.0.0.1/', 'data:text/xml,<rss/>', 'javascript:alert(1)',
  'blob:http://127.0.0.1/1', 'unix:/var/run/docker.sock', 'view-source:http://127.0.0.1/', 'feed:http://127.0.0.1/',
  'jar:http://127.0.0.1!/',
];

/** These carry a user name or a password, which may also be there to hide the host. */
export const WITH_CREDENTIALS = [
  'http://user@127.0.0.1/', 'http://user:password@127.0.0.1/', 'http://:password@127.0.0.1/',
  'http://news.example@127.0.0.1/', 'http://news.example:80@127.0.0.1/', 'http://news.example%00@127.0.0.1/',
  'http://news.example%2f@127.0.0.1/', 'http://127.0.0.1@news.example/', 'http://127.0.0.1:80@news.example/',
  'http://a@b@127.0.0.1/', 'https://user@news.example/',
];
