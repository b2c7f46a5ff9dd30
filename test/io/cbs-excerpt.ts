/**
 * A made-up download in the form of StatLine ("Kerncijfers wijken en buurten"): two municipalities that do not exist, with
 * padding, quotes, CRLF, a byte order mark, decimal commas, suppressed cells and a number behind every column name.
 */
export const COLUMNS = [
  'ID',
  'WijkenEnBuurten',
  'Gemeentenaam_1',
  'SoortRegio_2',
  'Codering_3',
  'AantalInwoners_5',
  'k_0Tot15Jaar_8',
  'k_15Tot25Jaar_9',
  'k_25Tot45Jaar_10',
  'k_45Tot65Jaar_11',
  'k_65JaarOfOuder_12',
  'WestersTotaal_17',
  'NietWestersTotaal_18',
  'HuishoudensTotaal_28',
  'Eenpersoonshuishoudens_29',
  'HuishoudensZonderKinderen_30',
  'HuishoudensMetKinderen_31',
  'InBezitWoningcorporatie_42',
  'OpleidingsniveauLaag_64',
  'OpleidingsniveauMiddelbaar_65',
  'OpleidingsniveauHoog_66',
  'HuishoudensTot120VanSociaalMinimum_81',
  'PersonenPerSoortUitkeringBijstand_83',
  'Omgevingsadressendichtheid_116',
] as const

type Cells = readonly (string | number)[]
const A = "'t Verzonnenland                         "
const B = 'Bedacht aan Zee                         '
/** Municipality, kind, code, then the figures. */
export const ROWS: readonly Cells[] = [
  [
    A,
    'Gemeente  ',
    'GM9991    ',
    10000,
    1600,
    1200,
    2500,
    2800,
    1900,
    900,
    1100,
    4500,
    1700,
    1300,
    1500,
    '30,5',
    2000,
    3000,
    2400,
    '12.5',
    300,
    '1200',
  ],
  [
    A,
    'Wijk      ',
    'WK999100  ',
    6000,
    1000,
    700,
    1600,
    1600,
    1100,
    600,
    800,
    2800,
    1150,
    750,
    900,
    '41,0',
    1400,
    1800,
    1200,
    '15,9',
    240,
    1500,
  ],
  [
    A,
    'Buurt     ',
    'BU99910001',
    6000,
    1000,
    700,
    1600,
    1600,
    1100,
    600,
    800,
    2800,
    1150,
    750,
    900,
    '41,0',
    '.',
    '.',
    '.',
    '15,9',
    240,
    1500,
  ],
  // Education, low income and assistance suppressed in three ways.
  [A, 'Wijk      ', 'WK999101  ', 3970, 600, 500, 900, 1190, 780, 300, 300, 1690, 545, 545, 600, 15, '       .', '', '.', '.', 60, 800],
  [A, 'Wijk      ', 'WK999102  ', 30, 0, 5, 10, 5, 10, 0, 0, 15, 10, 5, 0, '.', '.', '.', '.', '.', '.', 90],
  [A, 'Wijk      ', 'WK999103  ', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, '', '', '', '', '', '', '.'],
  [B, 'Gemeente  ', 'GM9992    ', 500, 60, 60, 100, 150, 130, 20, 10, 240, 90, 80, 70, '.', '.', '.', '.', '.', '.', '.'],
  [B, 'Buurt     ', 'BU99920000', 300, 40, 40, 60, 90, 70, 15, 5, 140, 50, 45, 45, '.', '.', '.', '.', '.', '.', 400],
  [B, 'Buurt     ', 'BU99920001', 200, 20, 20, 40, 60, 60, 5, 5, 100, 40, 35, 25, '.', '.', '.', '.', '.', '.', 200],
]

export const line = (cells: Cells, i: number): string => {
  const [name, kind, code, ...figures] = cells
  return [`"${i}"`, `"${code}"`, `"${name}"`, `"${kind}"`, `"${code}"`, ...figures.map((v) => (v === '' ? '' : `"${v}"`))].join(';')
}
export const table = (rows: readonly Cells[] = ROWS, columns: readonly string[] = COLUMNS): string =>
  `\uFEFF${[columns.map((c) => `"${c}"`).join(';'), ...rows.map(line)].join('\r\n')}\r\n`
