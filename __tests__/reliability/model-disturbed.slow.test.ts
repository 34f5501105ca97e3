import { searchHistories } from './model/search.js';

searchHistories('racing', 'faulty');
