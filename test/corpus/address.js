/** Where the corpus files are said to come from; what is relative in them refers to it. */
export const ADDRESS = 'https://corpus.example/feeds/feed.xml';
