/** How a dialect calls each field; names are lower case, those of other namespaces have a prefix. */
export type Vocabulary = Readonly<
  Record<
    | 'item' | 'id' | 'link' | 'title' | 'summary' | 'content' | 'published' | 'updated'
    | 'authors' | 'source' | 'categories' | 'images' | 'language',
    readonly string[]
  >
>;
