export { articleKey } from './article-key.js';
export { articleLink, type LinkStyle } from './article-link.js';
export { PIECES, type ArticleStyle, type Piece } from './article-style.js';
export { articleView } from './article-view.js';
export { iconButton, type Icon } from './icon-button.js';
export { quietLine, sectionHeading, skeleton, skeletonPieces } from './section.js';
export { articleStyles } from './article.styles.js';
export { sharedStyles } from './shared.styles.js';
export { templateView } from './template-view.js';
