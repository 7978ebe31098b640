import 'newsrack/define';
import { followArticle } from './one-for-all';

followArticle();
