import type { Language } from '../model/language.ts';
import { type FileFormat, READ_OTHERWISE, type ReadAs, type ReadOtherwise } from '../model/read-as.ts';
import { sayCount, sayPlural } from './count.ts';

interface ReadAsWords {
  readonly formats: Readonly<Record<FileFormat, string>>;
  readonly recognised: (format: string, count: number) => string;
  readonly otherwise: Readonly<Record<ReadOtherwise, (count: number) => string>>;
}

const french = (one: string, many: string) => (count: number) =>
  `${sayCount(count, 'fr')}\u00a0${sayPlural(count, 'fr', one, many)}`;
const english = (one: string, many: string) => (count: number) =>
  `${sayCount(count, 'en')} ${sayPlural(count, 'en', one, many)}`;
const vietnamese = (many: string) => (count: number) => `${sayCount(count, 'vi')} ${many}`;

const READ_AS_WORDS: Readonly<Record<Language, ReadAsWords>> = {
  fr: {
    formats: {
      reperes: 'Repères, JSON-LD',
      w3c: 'Annotations du Web (W3C), JSON-LD',
      'hypothesis-json': 'Hypothesis, JSON',
      'hypothesis-csv': 'Hypothesis, table (CSV)',
      'facet-csv': 'Hypothesis, table de «\u00a0facet\u00a0» (CSV)',
    },
    recognised: (format, count) => `${format}, ${french('annotation', 'annotations')(count)}`,
    otherwise: {
      joined: french(
        'réponse, ajoutée au texte de ce à quoi elle répond',
        'réponses, ajoutées au texte de ce à quoi elles répondent',
      ),
      loose: french(
        'réponse séparée de ce à quoi elle répond, gardée comme note sur la page',
        'réponses séparées de ce à quoi elles répondent, gardées comme notes sur la page',
      ),
      unquoted: french(
        'annotation d’une image ou d’une zone sans texte, gardée comme note sur la page',
        'annotations d’une image ou d’une zone sans texte, gardées comme notes sur la page',
      ),
      cut: french('passage trop long, gardé par son début', 'passages trop longs, gardés par leur début'),
      leftOut: french(
        'annotation laissée de côté\u00a0: ce sur quoi elle porte n’a pas d’adresse du Web (PDF, livre, fichier)',
        'annotations laissées de côté\u00a0: ce sur quoi elles portent n’a pas d’adresse du Web (PDF, livre, fichier)',
      ),
    },
  },
  en: {
    formats: {
      reperes: 'Repères, JSON-LD',
      w3c: 'Web annotations (W3C), JSON-LD',
      'hypothesis-json': 'Hypothesis, JSON',
      'hypothesis-csv': 'Hypothesis, table (CSV)',
      'facet-csv': 'Hypothesis, table of “facet” (CSV)',
    },
    recognised: (format, count) => `${format}, ${english('annotation', 'annotations')(count)}`,
    otherwise: {
      joined: english('reply, added to the text of what it answers', 'replies, added to the text of what they answer'),
      loose: english(
        'reply apart from what it answers, kept as a note on the page',
        'replies apart from what they answer, kept as notes on the page',
      ),
      unquoted: english(
        'annotation of a picture or a region without text, kept as a note on the page',
        'annotations of a picture or a region without text, kept as notes on the page',
      ),
      cut: english(
        'passage that is too long, kept by its beginning',
        'passages that are too long, kept by their beginnings',
      ),
      leftOut: english(
        'annotation left out: what it is about has no Web address (PDF, book, file)',
        'annotations left out: what they are about has no Web address (PDF, book, file)',
      ),
    },
  },
  vi: {
    formats: {
      reperes: 'Repères, JSON-LD',
      w3c: 'Chú thích Web (W3C), JSON-LD',
      'hypothesis-json': 'Hypothesis, JSON',
      'hypothesis-csv': 'Hypothesis, bảng (CSV)',
      'facet-csv': 'Hypothesis, bảng của “facet” (CSV)',
    },
    recognised: (format, count) => `${format}, ${vietnamese('chú thích')(count)}`,
    otherwise: {
      joined: vietnamese('trả lời, được thêm vào văn bản của chú thích mà nó trả lời'),
      loose: vietnamese('trả lời tách khỏi chú thích mà nó trả lời, được giữ làm ghi chú về trang'),
      unquoted: vietnamese('chú thích về hình ảnh hoặc vùng không có chữ, được giữ làm ghi chú về trang'),
      cut: vietnamese('đoạn quá dài, chỉ giữ phần đầu'),
      leftOut: vietnamese('chú thích bị bỏ lại: đối tượng của nó không có địa chỉ Web (PDF, sách, tệp)'),
    },
  },
};

/** What the file was taken for: "Hypothesis, JSON, 120 annotations". */
export function sayReadAs({ format, annotations }: ReadAs, language: Language): string {
  const words = READ_AS_WORDS[language];
  return words.recognised(words.formats[format], annotations);
}

/** One line for each kind of annotation that did not become a note of its own on its passage; often none. */
export function sayReadOtherwise(readAs: ReadAs, language: Language): string[] {
  const { otherwise } = READ_AS_WORDS[language];
  return READ_OTHERWISE.filter((what) => readAs[what] > 0).map((what) => otherwise[what](readAs[what]));
}
