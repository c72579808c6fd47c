/** Everything known about one certification. */
import { type CertificationView, disputesOf } from '../../core/certification.ts';
import type { Figure } from '../../core/figures.ts';
import { type Block, type CitedDocument, notesOf } from '../document.ts';
import { CERTIFICATION_FIELDS, fieldOf, figureText, shareText, withOwner, withRemarks } from '../fields.ts';
import { capital, money, plural, range } from '../format.ts';
import { routeText } from '../words/conditions.ts';
import { ELSE_TITLE, othersText, partsMissingText, unknownText } from '../words/figures.ts';
import { label } from '../words/names.ts';
import type { CertificationLine } from './columns.ts';
import { editorialNote } from './footnotes.ts';

const SECTIONS: readonly { title: string; prefix: string }[] = [
  { title: 'About', prefix: '' },
  { title: 'Exam', prefix: 'exam.' },
  { title: 'Fees', prefix: 'fees.' },
  { title: 'Training', prefix: 'training.' },
  { title: 'Eligibility', prefix: 'eligibility.' },
  { title: 'Retake', prefix: 'retake.' },
  { title: 'Renewal', prefix: 'renewal.' },
];

const IDENTITY = ['code', 'name', 'organization'];

const whyUnknown = (figure: Figure): string => {
  const note = figure.unknown?.note;
  return note === undefined ? unknownText(figure) : `${unknownText(figure)} (${note.replace(/\.$/, '')})`;
};

const textOf = (path: string, figure: Figure): string => figureText(path, figure) ?? whyUnknown(figure);

/** Routes stand one under the other: they are alternatives, and long. */
const routeLines = (figures: CertificationView['figures']): { label: string; cell: { text: string } }[] =>
  ['eligibility.required', 'eligibility.recommended', 'eligibility.removal'].flatMap((path) => {
    const figure = figures[path];
    const { label: name } = fieldOf(path);
    if (figure === undefined) return [];
    const routes = figure.value as CertificationView['eligibility']['required'];
    if (routes === null || routes.length < 2) return [{ label: name, cell: { text: textOf(path, figure) } }];
    return routes.map((route, index) => ({
      label: index === 0 ? name : '',
      cell: { text: `${index === 0 ? '' : 'or '}${withRemarks(routeText(route), figure)}` },
    }));
  });

/** People read a span in the place of the number. */
const SPANS = ['exam.questionsRange', 'exam.passRateRange'];

const section = (title: string, prefix: string, view: CertificationView): Block[] => {
  const { figures } = view;
  const fields = CERTIFICATION_FIELDS.filter(({ path }) =>
    prefix === '' ? !path.includes('.') && !IDENTITY.includes(path) : path.startsWith(prefix),
  );
  const plain = fields.filter(
    ({ path }) =>
      path !== 'exam.domains' && !SPANS.includes(path) && !/^eligibility\.(required|recommended|removal)$/.test(path),
  );
  const known = plain.flatMap(({ path, label: name }) => {
    if (path === 'aliases')
      return view.aliases.length === 0 ? [] : [{ label: name, cell: { text: view.aliases.join(', ') } }];
    const figure = figures[path];
    const text = figure === undefined ? null : figureText(path, figure);
    return text === null ? [] : [{ label: name, cell: { text } }];
  });
  const open = new Map<string, string[]>();
  for (const { path, label: name } of plain) {
    const figure = figures[path];
    if (figure === undefined || figureText(path, figure) !== null || path === 'replacedBy') continue;
    const reason = whyUnknown(figure);
    open.set(reason, [...(open.get(reason) ?? []), name.toLowerCase()]);
  }
  const routes = prefix === 'eligibility.' ? routeLines(figures) : [];
  const blocks: Block[] = [];
  if (known.length + routes.length > 0) blocks.push({ kind: 'facts', rows: [...routes, ...known] });
  for (const [reason, names] of open) {
    blocks.push({ kind: 'text', text: `${capital(reason)}: ${names.join('; ')}.` });
  }
  return blocks.length === 0 ? [] : [{ kind: 'heading', text: title }, ...blocks];
};

/** Percent of an exam. */
const WHOLE = 100;

/** A list that stops short says so. */
const domainBlock = (view: CertificationView): Block[] => {
  const parts = view.exam.domains;
  if (parts === null) return [];
  const most = parts.reduce((sum, { high }) => sum + (high ?? WHOLE), 0);
  return [
    {
      kind: 'table',
      columns: [{ header: 'Part of the exam' }, { header: 'Share', align: 'right' }],
      rows: parts.map((part) => [
        { text: part.name },
        { text: withOwner(shareText(part), view.figures['exam.domains']) },
      ]),
    },
    ...(most < WHOLE ? [{ kind: 'text' as const, text: partsMissingText(most) }] : []),
  ];
};

/** What holders earn: a line for each series. */
const payRows = ({ pay, figures }: CertificationView): { label: string; cell: { text: string } }[] =>
  pay.map(({ kind, amount, year, basis, of }, index) => {
    const figure = figures[`pay.${index}.amount`];
    const text = money(amount ?? 0);
    return {
      label: `${capital(kind)}${year === null ? '' : ` ${year}`}`,
      cell: {
        text: `${figure === undefined ? text : withRemarks(text, figure)} (${basis}${of === null ? '' : `, ${of}`})`,
      },
    };
  });

const payBlock = (view: CertificationView): Block[] =>
  view.pay.length === 0
    ? []
    : [
        { kind: 'heading', text: 'Pay a year' },
        { kind: 'facts', rows: payRows(view) },
      ];

const offerBlock = ({ training, figures }: CertificationView): Block[] => {
  if (training.offers.length === 0) return [];
  const rows = training.offers.map(({ name, provider, includes, cost, hours }, index) => {
    const owned = (text: string, key: string) => withOwner(text, figures[`training.offers.${index}.${key}`]);
    const parts = [
      cost === null ? 'price not known' : owned(range(cost, money), 'cost'),
      hours === null ? null : owned(plural(hours, 'hour'), 'hours'),
      includes === null ? null : `with ${includes}`,
    ];
    return { label: provider, cell: { text: `${name}: ${parts.filter((part) => part !== null).join(', ')}` } };
  });
  return [
    { kind: 'heading', text: 'Courses seen on sale' },
    { kind: 'facts', rows },
  ];
};

const ruleBlock = ({ rules, figures }: CertificationView): Block[] =>
  rules.length === 0
    ? []
    : [
        { kind: 'heading', text: 'Rules' },
        {
          kind: 'list',
          items: rules.map(
            ({ topic, text }, index) => `${label(topic)}: ${withOwner(text, figures[`rules.${index}.text`])}`,
          ),
        },
      ];

const disputeBlock = (view: CertificationView): Block[] => {
  const items = disputesOf(view).map(({ path, figure }) => {
    const field = fieldOf(path);
    const here = figure.value === null ? '' : ` (here ${withOwner(field.text(figure.value as never), figure)})`;
    return `${nameOf(path)}${here}: ${othersText(figure.others, field.text)}`;
  });
  return notesOf(ELSE_TITLE, items);
};

/** What a figure of the list-like parts is called among the sources. */
const nameOf = (path: string): string => {
  const [part = path] = path.split('.');
  if (part === 'rules' || part === 'pay') return part;
  return path.startsWith('training.offers') ? 'courses' : fieldOf(path).label.toLowerCase();
};

/** Everything of one certification, part by part. */
export const showDocument = ({ view, line }: { view: CertificationView; line: CertificationLine }): CitedDocument => ({
  document: [
    { kind: 'heading', text: `${view.code}: ${view.name} (${line.organizationName})` },
    ...SECTIONS.flatMap(({ title, prefix }) => [
      ...section(title, prefix, view),
      ...(prefix === 'exam.' ? domainBlock(view) : []),
    ]),
    ...editorialNote(Object.values(view.figures)),
    ...offerBlock(view),
    ...payBlock(view),
    ...ruleBlock(view),
    ...disputeBlock(view),
  ],
  figures: Object.entries(view.figures)
    .filter(([path]) => !SPANS.includes(path))
    .map(([path, figure]) => ({ label: nameOf(path), figure })),
});
