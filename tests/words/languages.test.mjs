// Holds every language file against English: the same keys, the same placeholders, and a form for each plural category.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { entries } from '../../tools/words.mjs';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../shell/languages');
const languages = readdirSync(folder).map((name) => name.replace('.txt', ''));
const read = (name) => entries(readFileSync(join(folder, `${name}.txt`), 'utf8'));

const counts = [...Array(200).keys(), 1.5];
const placeholders = (text) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
const isCounted = (text) => text.includes('{n}');

/** The categories of the plural rules of a browser, as the two plural keys of a file must say them. */
function pluralsOf(language, order) {
  const rules = new Intl.PluralRules(language);
  return counts.map((count) => order.indexOf(rules.select(count))).join('');
}

/** A category of a single number, as English "one", may be said without the number. */
function mayLeaveOutCount(samples, form) {
  return [...samples].filter((each) => each === String(form)).length === 1;
}

/** The faults of a file, as sentences. */
function faults(english, words) {
  const found = [];
  const categories = words.get('plural.categories')?.split('|') ?? [];
  const samples = words.get('plural.samples') ?? '';
  for (const key of english.keys()) if (!words.has(key)) found.push(`${key} is missing`);
  for (const [key, text] of words) {
    const like = english.get(key);
    if (like === undefined) found.push(`${key} is no key of English`);
    if (like === undefined || key.startsWith('plural.')) continue;
    if (like && !text) found.push(`${key} says nothing`);
    const forms = text.split('|'), englishForms = like.split('|');
    const wanted = isCounted(like) ? [categories.length, englishForms.length === 1 ? 1 : categories.length] : [englishForms.length];
    if (!wanted.includes(forms.length)) found.push(`${key} has ${forms.length} forms, not ${wanted[0]}`);
    const most = englishForms.at(-1);
    forms.forEach((form, at) => {
      const missing = placeholders(most).filter((each) => !placeholders(form).includes(each));
      const unknown = placeholders(form).filter((each) => !placeholders(like).includes(each));
      const isLeftOut = missing.join() === '{n}' && mayLeaveOutCount(samples, at);
      if ((missing.length && !isLeftOut) || unknown.length) found.push(`${key} has other placeholders: ${form}`);
    });
  }
  return found;
}

test('there are English and Ukrainian', () => {
  assert.ok(languages.includes('en') && languages.includes('uk'));
});

for (const language of languages) {
  test(`${language}: every word of English, with its placeholders and its plural forms`, () => {
    assert.deepEqual(faults(read('en'), read(language)), []);
  });

  test(`${language}: counts as the browser does`, () => {
    const words = read(language);
    const order = words.get('plural.categories').split('|');
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    assert.deepEqual([...order].sort(), [...pluralCategories].sort());
    assert.equal(words.get('plural.samples'), pluralsOf(language, order));
  });
}

test('counts beyond the samples go by their last two digits', () => {
  for (const language of languages) {
    const rules = new Intl.PluralRules(language);
    for (let count = 200; count < 3000; ++count) assert.equal(rules.select(count), rules.select(100 + (count % 100)), `${language} ${count}`);
  }
});

test('the test itself sees a missing key, an unknown one, another placeholder, a missing form and an empty text', () => {
  const english = entries('plural.categories=one|other\nplural.samples=101\nevents={n} event|{n} events\nabout=about {date}\nseason=a|b\nlist=The one|All {n}\n');
  const right = 'plural.categories=one|few|other\nplural.samples=2011\nevents={n} a|{n} b|{n} c\nabout=bei {date}\nseason=c|d\nlist=Eins|{n} zwei|{n}\n';
  assert.deepEqual(faults(english, entries(right)), []);
  const broken = [['about=bei {date}\n', ''], ['about', 'abot'], ['{date}', '{data}'], ['|{n} c', ''], ['c|d', 'c'], ['bei {date}', ''], ['|{n} zwei', '|zwei']];
  for (const [from, to] of broken) {
    assert.ok(right.includes(from));
    assert.notDeepEqual(faults(english, entries(right.replace(from, to))), [], `${from} → ${to}`);
  }
});
