import { describe, expect, it } from 'vitest';
import { litIn } from './bundled.ts';

describe('other bearers of a name are left alone', () => {
  it.each<[string, string[], string[]]>([
    ['a tennis player', ['La Russe a perdu, Medvedev aussi.', 'Daniil Medvedev exulte.'], []],
    ['one with another initial', ['A. Medvedev mène', 'Medvedev gagne'], []],
    ['a singer', ['Marco Rubio', 'Paulina Rubio chante. Rubio danse.'], ['Marco Rubio = marco-rubio']],
    ['a member of the House', ['Rep. Jim Jordan of Ohio, U.S.', 'Jordan said'], ['U.S. = etats-unis']],
    ['a film maker', ['Jordan Peele spoke at the United Nations', 'Jordan laughed'], ['United Nations = onu']],
    ['a film maker in a headline', ['Jordan Peele Leaves United Nations'], ['United Nations = onu']],
    [
      'an article is no initial',
      ['Dmitry Medvedev', 'A Medvedev aide spoke'],
      ['Dmitry Medvedev = dmitri-medvedev', 'Medvedev = dmitri-medvedev'],
    ],
    ['a swimmer', ['Chen Jinping a gagné', 'Xi a répondu'], []],
    ['an initial that is no first name', ['X. Jinping'], []],
    ['a minister abroad', ['Abbas Araghchi', 'Mahmoud Abbas', 'Abbas'], ['Mahmoud Abbas = mahmoud-abbas']],
    ['a car beside a country', ['Die BMW 3er (G20) aus dem Kazakhstan'], ['Kazakhstan = kazakhstan']],
    ['a car on a page with a country', ['La BMW G20', 'Le G20 roule', 'Vietnam'], ['Vietnam = vietnam']],
    ['a town of China', ['Xi Jinping', 'Xi’an et Xi-an'], ['Xi Jinping = xi-jinping']],
    ['towns of America', ['Moscow, Idaho, and Geneva, Illinois.'], []],
    ['a state’s capital all the same', ['Geneva, Switzerland, and Moscow'], ['Geneva = geneve', 'Moscow = moscou']],
    ['given names that are countries', ['bà Trần Tố Nga, Phạm Quỳnh Nga, Nguyễn Thị Mỹ'], []],
    ['places that hold a country', ['biển Mỹ Khê, Mỹ Lai, Lào Cai'], []],
    ['somebody of the same given name', ['Nguyễn Văn Lâm', 'ông Lâm', 'Tô Lâm'], ['Tô Lâm = to-lam']],
    ['somebody else altogether', ['bà Thị An nói', 'Carrie Lam', 'To Lam'], ['To Lam = to-lam']],
    [
      'another state’s parliament, in a paragraph that names that state alone',
      ['To Lam came to Laos.', 'In Laos the National Assembly is elected in July.'],
      ['To Lam = to-lam', 'Laos = laos', 'Laos = laos'],
    ],
    [
      'our own parliament all the same, on a page that is plainly about us',
      ['To Lam spoke in Vietnam.', 'Vietnam voted.', 'After Laos the National Assembly followed.'],
      [
        'To Lam = to-lam',
        'Vietnam = vietnam',
        'Vietnam = vietnam',
        'Laos = laos',
        'National Assembly = assemblee-nationale-vietnam',
      ],
    ],
    ['Georgia', ['Georgia votes in the United States'], ['United States = etats-unis']],
  ])('%s', (_, blocks, names) => {
    expect(litIn(...blocks)).toEqual(names);
  });
});

describe('short forms of the page’s own people', () => {
  it.each<[string, string[], string[]]>([
    ['ông', ['Tô Lâm', 'ông Lâm'], ['Tô Lâm = to-lam', 'Lâm = to-lam']],
    ['in English, bare', ['To Lam arrived.', 'Lam said so.'], ['To Lam = to-lam', 'Lam = to-lam']],
    [
      'in English, after an office',
      ['Pham Minh Chinh', 'PM Chinh'],
      ['Pham Minh Chinh = pham-minh-chinh', 'Chinh = pham-minh-chinh'],
    ],
    [
      'in Vietnamese, bare: any syllable',
      ['Phạm Minh Chính', 'Chính ông ấy đã nói'],
      ['Phạm Minh Chính = pham-minh-chinh'],
    ],
    ['a word of English too', ['Tran Thanh Man', 'Man bites dog.'], ['Tran Thanh Man = tran-thanh-man']],
    ['a minister', ['Wang Yi', 'Wang replied.'], ['Wang Yi = wang-yi', 'Wang = wang-yi']],
    ['his namesake', ['Wang Yi', 'Wang Wentao came. Wang replied.'], ['Wang Yi = wang-yi']],
    [
      'a full name that asks for company licenses too',
      ['UNESCO', 'Mme Nguyen Thi Van Anh', 'Mme Van Anh'],
      ['UNESCO = unesco', 'Nguyen Thi Van Anh = nguyen-thi-van-anh', 'Van Anh = nguyen-thi-van-anh'],
    ],
    [
      'an adverb is no first name',
      ['Dmitry Medvedev', 'Yesterday Medvedev left.'],
      ['Dmitry Medvedev = dmitri-medvedev', 'Medvedev = dmitri-medvedev'],
    ],
  ])('%s', (_, blocks, names) => {
    expect(litIn(...blocks)).toEqual(names);
  });
});
