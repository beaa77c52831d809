import { describe, expect, it } from 'vitest';
import { litIn } from './bundled.ts';

/** Each spelling by itself is one name, whole. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  'nguyen-phu-trong': ['Nguyên Phu Trong', 'Nguyễn Phú Trọng', 'NGUYEN PHU TRONG', 'Nguyen Phu Trong'],
  'tran-thanh-man': ['Trân Thanh Mân', 'Trần Thanh Mẫn', 'Tran Thanh Man'],
  'to-lam': ['Tô Lâm', 'To Lam', 'Tô Lam', 'TÔ LÂM'],
  'ho-chi-minh': ['Hô Chi Minh', 'Hồ Chí Minh', 'Ho Chi Minh'],
  'kassym-jomart-tokaiev': [
    'Kassym-Jomart Tokaïev',
    'Kassym-Jormat Tokaev',
    'Kassim-Jomart Tokayev',
    'Kassym Jomart Tokaïev',
    'K. Tokayev',
    'K.Tokaïev',
    'K.-J. Tokayev',
    'Tokaev',
  ],
  'alexandre-loukachenko': ['Aleksandr Loukachenka', 'Alexandr Lukachenko', 'Loukachenko'],
  'vladimir-poutine': ['V. Poutine', 'Vladimir Putin', 'Wladimir Poutine', 'V.V. Putin'],
  russie: ['RUSSIE', 'Russia', 'Fédération de Russie', 'Liên bang Nga'],
  vietnam: ['Vietnam', 'Viet Nam', 'Viêt-Nam', 'VIỆT NAM', 'Cộng hoà xã hội chủ nghĩa Việt Nam'],
  azerbaidjan: ['cộng hoà Azerbaijan', 'cộng hòa Azerbaijan', 'Azerbaidjan'],
  belarus: ['Biélorussie', 'Bielorussie', 'Bélarus', 'Belarus'],
  uee: [
    'UEEA',
    'EAEU',
    'Union économique eurasiatique',
    'Union économique eurasienne',
    'Union économique euro-asiatique',
    'Eurasian Economic Union',
    'Liên minh Kinh tế Á-Âu',
    'Liên minh Kinh tế Á – Âu',
  ],
  hanoi: ['Hanoi', 'Hanoï', 'Hà Nội', 'Ha Noi'],
  'mer-orientale': ['South China Sea', 'mer Orientale', 'mer de Chine méridionale', 'Biển Đông', 'Bien Dong'],
};

describe('spellings that the press uses', () => {
  const rows = Object.entries(SPELLINGS).flatMap(([id, forms]) => forms.map((form) => [form, id] as const));

  it.each(rows)('%s', (form, id) => {
    expect(litIn(`(${form})`)).toEqual([`${form} = ${id}`]);
  });

  it.each(rows)('%s, its letters taken apart', (form, id) => {
    const apart = form.normalize('NFD');
    expect(litIn(`(${apart})`)).toEqual([`${apart} = ${id}`]);
  });

  it.each([
    ['East Sea', 'mer-orientale'],
    ['mer de l’Est', 'mer-orientale'],
    ['Mer orientale', 'mer-orientale'],
    ['UEE', 'uee'],
    ['RP de Chine', 'chine'],
  ])('%s, beside Vietnam', (form, id) => {
    expect(litIn('Vietnam', form)).toEqual(['Vietnam = vietnam', `${form} = ${id}`]);
  });

  it.each(['ma tran thanh mang', 'Tran Thanh Nam', 'Tran Thanh Mang', 'une mer orientale'])('%s is no name', (text) => {
    expect(litIn('Vietnam', text)).toEqual(['Vietnam = vietnam']);
  });
});

describe('names in Han signs, written without spaces', () => {
  it.each([
    ['习近平今天会见普京', ['习近平 = xi-jinping', '普京 = vladimir-poutine']],
    ['習近平與王毅抵達越南', ['習近平 = xi-jinping', '王毅 = wang-yi', '越南 = vietnam']],
    ['白俄罗斯和俄罗斯', ['白俄罗斯 = belarus', '俄罗斯 = russie']],
    ['弗拉基米尔·普京', ['弗拉基米尔·普京 = vladimir-poutine']],
    ['中国共产党与美国', ['中国共产党 = pcc', '美国 = etats-unis']],
    ['梅德韦杰夫', []],
    ['德米特里·梅德韦杰夫。梅德韦杰夫说', ['德米特里·梅德韦杰夫 = dmitri-medvedev', '梅德韦杰夫 = dmitri-medvedev']],
    ['苏林去公园', []],
    ['苏林在越南', ['苏林 = to-lam', '越南 = vietnam']],
    ['跨越南北，其中国内企业，欧美国家', []],
    ['胡志明市', []],
  ])('%s', (text, names) => {
    expect(litIn(text)).toEqual(names);
  });
});

describe('names in Cyrillic, with their endings', () => {
  it.each([
    ['встреча с Владимиром Путиным', ['Владимиром Путиным = vladimir-poutine']],
    ['О Путине, для Путина', ['Путине = vladimir-poutine', 'Путина = vladimir-poutine']],
    ['В. Путин и В.В. Путин', ['В. Путин = vladimir-poutine', 'В.В. Путин = vladimir-poutine']],
    ['Людмила Путина', []],
    ['Россия, России и Россию', ['Россия = russie', 'России = russie', 'Россию = russie']],
    ['во Вьетнаме и в Китае', ['Вьетнаме = vietnam', 'Китае = chine']],
    ['Лукашенко и Токаев', ['Лукашенко = alexandre-loukachenko', 'Токаев = kassym-jomart-tokaiev']],
    ['Медведев выиграл', []],
    ['Дмитрий Медведев. Позже Медведев', ['Дмитрий Медведев = dmitri-medvedev']],
    ['Дмитрий Медведев, а затем и Медведева', ['Дмитрий Медведев = dmitri-medvedev', 'Медведева = dmitri-medvedev']],
    ['Дмитрий Медведев, Даниил Медведев', ['Дмитрий Медведев = dmitri-medvedev']],
    ['российский, китайский, вьетнамские', []],
    ['Партия «Единая Россия»', []],
  ])('%s', (text, names) => {
    expect(litIn(text)).toEqual(names);
  });
});

describe('names in Lao', () => {
  it.each([
    ['ສປປ ລາວ ແລະ ຫວຽດນາມ', ['ສປປ ລາວ = laos', 'ຫວຽດນາມ = vietnam']],
    ['ທ່ານທອງລຸນ ສີສຸລິດກ່າວ', ['ທອງລຸນ ສີສຸລິດ = thongloun-sisoulith']],
    // The pronoun "he, she".
    ['ລາວໄປຕະຫຼາດ', []],
    ['ຄົນຫວຽດນາມ', []],
  ])('%s', (text, names) => {
    expect(litIn(text)).toEqual(names);
  });
});
