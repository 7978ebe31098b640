import { readScriptSettings } from './script-settings.js';

readScriptSettings(document.currentScript);
