import 'newsrack/define';
