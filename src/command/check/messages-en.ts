/** What a finding says, and what to change; `{name}` is one of its values. */
export interface FindingText {
  readonly says: string;
  readonly advice?: string;
}

/** Every finding there is, in English. The other languages have the same. */
export const FINDINGS = {
  // Nothing came.
  address: { says: '{address} is no http(s) address, and no file.', advice: 'Write it with https:// before it.' },
  credentials: { says: 'The address carries a user name or password; browsers refuse to fetch such addresses.', advice: 'Have the server give the feed to everyone, or keep a copy with "newsrack bake".' },
  unreachable: { says: 'No answer came: {reason}.', advice: 'Check the name, the port, and the certificate of the server.' },
  timeout: { says: 'The answer was not there within {seconds} s.', advice: 'A page gives up as well: make it quicker, or have a relay keep a copy.' },
  'too-large': { says: 'The feed is larger than {megabytes} MB; pages stop reading there.', advice: 'Have it carry the newest 50 articles only.' },
  'broken-answer': { says: 'The answer breaks off, or is packed in a way that cannot be read.', advice: 'Check Content-Encoding and Content-Length of the server.' },
  status: { says: 'The server answers with status {status}.', advice: 'Check the address in a browser; a feed has to answer with 200.' },
  'retry-after': { says: 'The server asks to wait {wait} (Retry-After); pages ask again after that.' },
  'bad-redirect': { says: 'The redirect leads nowhere, or there are more than {most} of them.', advice: 'Name the address where the feed is.' },
  empty: { says: 'The document is empty.', advice: 'Look for an error in the log of the program that writes it.' },
  malformed: { says: 'The document is broken beyond repair, at line {line}, column {column}: {fault}.', advice: 'Correct it there, and check again.' },
  'malformed-json': { says: 'The document is no JSON: {reason}.', advice: 'Correct it there, and check again.' },
  'not-a-feed': { says: 'The document is neither RSS nor Atom nor JSON Feed.', advice: 'Name the address of the feed itself.' },
  'page-without-feed': { says: 'This is a page. It names no feed, and none is at the usual addresses.', advice: 'A relay can read the list of headlines on the page: "newsrack relay try {address}" suggests how.' },
  'no-items': { says: 'The feed has no article that could be shown.', advice: 'Pages show "Nothing here yet", or the links inside the tag.' },
  // May a page read it?
  'mixed-content': { says: 'A page at https may not ask for {address}, which is http.', advice: 'Serve the feed over https, or name a relay.' },
  'cors-missing': { says: 'Pages of other sites may not read it: there is no Access-Control-Allow-Origin.', advice: 'Send "Access-Control-Allow-Origin: *" with it (nginx: add_header Access-Control-Allow-Origin * always;), or name a relay.' },
  'cors-wrong': { says: 'Pages of {origin} may not read it: Access-Control-Allow-Origin is "{value}".', advice: 'Send "Access-Control-Allow-Origin: *", or exactly "{origin}" without a slash at its end.' },
  'cors-several': { says: 'No page may read it: Access-Control-Allow-Origin has several values, "{value}".', advice: 'Send it once, with "*"; often the program and the web server both add one.' },
  'cors-redirect': { says: 'Pages may not follow the redirect at {address}: that answer needs Access-Control-Allow-Origin as well.', advice: 'Name the final address, {final}, or send "Access-Control-Allow-Origin: *" with the redirect.' },
  'cors-null': { says: 'After a redirect to another site the browser asks for origin "null", and Access-Control-Allow-Origin is "{value}".', advice: 'Send "Access-Control-Allow-Origin: *", or name the final address, {final}.' },
  'vary-missing': { says: 'Access-Control-Allow-Origin names one site, and Vary does not name Origin: a cache may hand the answer to another site.', advice: 'Send "Vary: Origin", or "Access-Control-Allow-Origin: *".' },
  cors: { says: 'Pages of other sites may read it (Access-Control-Allow-Origin: {value}).' },
  'same-origin': { says: 'It is of the page\'s own site; no CORS header is needed.' },
  'through-relay': { says: 'It goes through the relay; no CORS header is needed.' },
  // How it comes.
  'page-named': { says: 'The address is a page; it names the feed {address}.', advice: 'Name the feed in the tag. Only a relay looks for the feed of a page.' },
  'page-guessed': { says: 'The address is a page; a feed is at {address}, which the page does not name.', advice: 'Name the feed in the tag, and in the page: <link rel="alternate" type="application/rss+xml" href="{address}">.' },
  'redirect-permanent': { says: 'It has moved for good, to {address}.', advice: 'Use that address: one request less for every visitor.' },
  'redirect-temporary': { says: 'It redirects to {address}.' },
  slow: { says: 'The answer began after {milliseconds} ms.', advice: 'Have the feed written to a file when an article is published.' },
  uncompressed: { says: '{size} come uncompressed.', advice: 'Turn on gzip or brotli for it (nginx: gzip_types application/rss+xml application/atom+xml application/xml text/xml application/json;).' },
  'no-validators': { says: 'There is neither ETag nor Last-Modified: every look brings all of it again.', advice: 'Send one of them.' },
  'validators-ignored': { says: 'Asked with its own {header}, the server sends all of it again, with status {status}.', advice: 'Answer with 304 to If-None-Match and If-Modified-Since.' },
  'no-store': { says: 'Cache-Control: {value} has every visitor fetch all of it, every time.', advice: 'Send "Cache-Control: max-age=60".' },
  'not-modified': { says: 'What has not changed is not sent again (304).' },
  'content-type': { says: 'Content-Type is {type}; it is read all the same.', advice: 'Send "Content-Type: {right}".' },
  'content-type-missing': { says: 'There is no Content-Type; it is read all the same.', advice: 'Send "Content-Type: {right}".' },
  // The document.
  'charset-header': { says: 'Content-Type says {declared}, but the bytes are {found}; they are read as {found}.', advice: 'Correct "charset=" in the Content-Type, or leave it out.' },
  'charset-declared': { says: 'The XML declaration says {declared}, but the bytes are {found}; they are read as {found}.', advice: 'Write <?xml version="1.0" encoding="{found}"?>.' },
  'charset-missing': { says: 'No encoding is declared; {found} was found by the bytes.', advice: 'Write <?xml version="1.0" encoding="{found}"?>, or write the feed in UTF-8.' },
  'broken-characters': { says: 'Characters that are broken: {count}, the first in "{text}".', advice: 'Texts were cut by bytes, or converted twice: cut by characters.' },
  repaired: { says: 'Not well-formed at line {line}, column {column}: {fault}. It was repaired.', advice: 'Correct it there; other readers show nothing of such a feed.' },
  'repaired-json': { says: 'The document is no JSON: {reason}. What can be read of it is shown.', advice: 'Correct it there; other readers show nothing of such a feed.' },
  cut: { says: 'The document breaks off at line {line}, column {column}; what came before is shown.', advice: 'Look for an error in the log of the program that writes it.' },
  'items-lost': { says: 'Articles that are beyond repair, and are left out: {count}.', advice: 'Correct the document; see its first fault above.' },
  relative: { says: 'Addresses are relative, such as "{value}"; they are taken to be of {base}.', advice: 'Write whole addresses, https://… included.' },
  'self-differs': { says: 'The feed says that its own address is {address}.', advice: 'Use that address, or correct rel="self" (JSON Feed: feed_url).' },
  large: { says: 'The feed has {count} articles in {size}.', advice: 'A page shows some 10 to 50: have it carry no more, and no bodies.' },
  'no-language': { says: 'The feed does not say its language.', advice: 'Add {element}: line breaks, fonts and screen readers go by it.' },
  'language-differs': { says: 'The feed says it is in {language}, but its titles are in Chinese.', advice: 'Write {element}.' },
  charset: { says: 'The encoding is {charset}.' },
  'well-formed': { says: 'The document is well-formed.' },
  // Its articles.
  duplicates: { says: 'Articles that come twice, and are shown once: {count}.' },
  'repeated-ids': { says: 'Different articles have one id: {count}, such as "{value}".', advice: 'Give every article a {element} of its own, and never change it.' },
  'no-ids': { says: 'Without a {element}: {count}.', advice: 'Add one that never changes: a new address or title makes a new article otherwise.' },
  untitled: { says: 'Without a title: {count}.', advice: 'Add {element}; the beginning of the summary, or the address, stands in for it.' },
  'no-address': { says: 'Without an address that can be opened: {count}, such as "{title}".', advice: 'Add {element}; they are shown as text.' },
  undated: { says: 'Without a date: {count}, such as "{title}".', advice: 'Add {element}; they stand where the feed has them.' },
  'unreadable-dates': { says: 'Dates that cannot be read: {count}, such as "{value}".', advice: 'Write {example}.' },
  floating: { says: 'Dates without a time zone: {count}, such as "{value}"; every visitor\'s own is taken.', advice: 'Write {example}, or put time-zone="Asia/Shanghai" on the tag.' },
  future: { says: 'Dates that lie ahead: {count}, such as "{value}".', advice: 'Check the clock and the time zone of the server.' },
  stale: { says: 'The newest article is of {date}.', advice: 'Check whether the feed is still written.' },
  'titles-long': { says: 'Titles of more than {most} full-width letters: {count}; the longest has {letters}.', advice: 'Shorten them: columns wrap, and tickers take long.' },
  'titles-markup': { says: 'Titles with markup: {count}, such as "{value}".', advice: 'Write plain text; the markup is left out.' },
  'titles-entities': { says: 'Titles that are escaped twice: {count}, such as "{value}".', advice: 'Escape once: & as &amp;, and other letters not at all; not everybody reads them as this does.' },
  'titles-bidi': { says: 'Titles with marks that turn the direction of the text: {count}, such as "{title}".', advice: 'Leave out U+202A to U+202E and U+2066 to U+2069; those not closed are removed.' },
  'pictures-insecure': { says: 'Pictures at http addresses: {count}, such as {value}.', advice: 'Write https: a secure page may not show them.' },
  'pictures-unusable': { says: 'Articles whose only pictures are icons or count readers: {count}.', advice: 'Name a picture by <media:content> or <enclosure>.' },
  'pictures-small': { says: 'Pictures that are less than {least} pixels wide and high: {count}, such as {value}.', advice: 'Name one of 600 pixels and more.' },
  items: { says: 'All {count} articles have a title, an address and a date with its time zone.' },
} as const satisfies Record<string, FindingText>;

/** What may be found. */
export type FindingKind = keyof typeof FINDINGS;

/** Faults of XML, in words that fit into a sentence. */
export const FAULTS = {
  entity: 'an "&" that is not written &amp;, or a name such as &nbsp; that XML does not know',
  character: 'a control character, which XML may not hold',
  tag: 'a "<" that is not written &lt;, or a tag that is written wrong',
  nesting: 'an end tag that does not fit: the element before it is not closed',
  end: 'the document ends before its elements do',
  prefix: 'a prefix that no xmlns declares',
  outside: 'text or elements outside of the root element',
  other: 'this is no XML',
} as const;

/** What is wrong with a document. */
export type FaultKind = keyof typeof FAULTS;

/** The words of the report around the findings. */
export const WORDS = {
  feed: 'Feed', address: 'Address', encoding: 'Encoding', size: 'Size', title: 'Title', language: 'Language', articles: 'Articles', dates: 'Dates', pictures: 'Pictures', texts: 'Texts',
  asked: ' (asked: {address})', none: 'none', inFile: '{size} (a file)', uncompressed: 'uncompressed', in: '{size} ({coding}) in {milliseconds} ms',
  shown: '{found} found, {shown} shown', range: 'newest {newest}, oldest {oldest} ({zone}); {order}',
  newestFirst: 'newest first', oldestFirst: 'oldest first', mixed: 'in no order',
  sources: '{count}: {named} named, {enclosed} enclosures, {inBody} from bodies', bodies: '{bodies} with a body, {summaries} with a summary only', longest: '; longest title {letters} full-width letters',
  look: 'How it will look', paste: 'To paste into the page', image: '[img]', noTitle: '(no title)', noDate: 'no date',
} as const;

export const USAGE = `newsrack check FEED… [options]

Says how a feed will look on a page, and what to change. FEED is an address, a file, or - for the standard input.

  --origin ORIGIN   the site that the page is of, such as https://news.example (default: any other site)
  --relay ADDRESS   the page has this relay: what other sites may read does not matter then
  --time-zone ZONE  zone of dates that name none, and of those shown (default: this machine's)
  --lang LANGUAGE   en or zh-CN (default: the terminal's)
  --json            print the findings as data

  ✗ a page would show nothing   ! it looks worse than it could   ✓ fine

The exit code is 0 where a page would show the feed, 1 where it would not, 2 for a mistake in the command.`;
