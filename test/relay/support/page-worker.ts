/** A Worker that answers with what selectors find in the page that it is sent. */
import { decodeText } from '../../../src/feed/server.js';
import { writeJsonFeed } from '../../../src/relay/formats/write-json-feed.js';
import { selectItems } from '../../../src/relay/sources/select-items.js';

export default {
  async fetch(request: Request): Promise<Response> {
    const html = decodeText(new Uint8Array(await request.arrayBuffer()));
    const feed = await selectItems(html, { url: 'https://news.example/', select: { item: 'ul.list > li', published: 'span' } });
    return Response.json(writeJsonFeed(feed));
  },
};
