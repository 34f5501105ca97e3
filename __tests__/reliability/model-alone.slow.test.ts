import { searchHistories } from './model/search.js';

searchHistories('undisturbed', 'interleaved');
