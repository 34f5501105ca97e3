// Made from impact-words.yml by `npm run data`.
export const impactWords = {
  shares:
    'all any every each everyone everybody everything entire(?:ly)? whole complete(?:ly)? total(?:ly)? full(?:y)? no(?!\\slonger\\b) none nobody nothing noone zero half thirds? quarters? most majority dozens? hundreds? thousands? millions? one two three four five six seven eight nine ten single',
  foreignShares:
    'todos? todas? ning[uú]n\\w* nadie mitad aucune? tou(?:te)?s moitié nenhum\\w* ninguém metade keine?r? niemand alle hälfte jede[rs]?',
  notAmounts: [
    '\\b\\d{4}-\\d{1,2}-\\d{1,2}\\b',
    '\\b\\d{1,2}[:.]\\d{2}(?::\\d{2})?\\b',
    '\\b\\d{1,2}\\s?[ap]\\.?m\\b',
    '\\b(?:HTTP|status|codes?|errors?|port|version)[\\s:]{0,3}\\d+',
    '\\b[1-5](?:\\d{2}|xx)s?\\s(?:\\w{1,20}\\s)?(?:errors?|responses?|status|codes?)\\b',
    '#\\d+',
    '\\b(?:19|20)\\d{2}\\b',
  ],
} as const;
