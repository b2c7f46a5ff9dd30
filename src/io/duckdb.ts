/** Questions in SQL to a results folder, answered by DuckDB with one thread, so that sums are the same each time. Loaded only when asked for. */
import { DuckDBInstance } from '@duckdb/node-api'
import { InputError } from '../core/problems.ts'

export interface QueryResult {
  readonly columns: readonly string[]
  /** Plain JSON values: whole numbers as numbers when they are exact, otherwise as text. */
  readonly rows: readonly (readonly unknown[])[]
}

export interface QueryFiles {
  readonly outcomes: string
  readonly curves: string
  readonly transitions?: string
}

/** The answer to the last statement. Tables `outcomes`, `curves` and `transitions` are the result files. A fault in the SQL is an InputError. */
export async function queryResults(files: QueryFiles, sql: string): Promise<QueryResult> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '1',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  })
  const connection = await instance.connect()
  try {
    for (const [name, file] of Object.entries(files)) {
      if (file === undefined) continue
      await connection.run(`CREATE VIEW ${name} AS SELECT * FROM read_parquet('${file.replaceAll("'", "''")}')`)
    }
    const reader = await connection.runAndReadAll(sql).catch((error: unknown) => {
      const message = error instanceof Error ? error.message : String(error)
      throw new InputError([{ code: 'query', path: 'SQL', found: message.trim() }])
    })
    const types = reader.columnTypes().map(String)
    const rows = reader.getRowsJson().map((row) => row.map((value, i) => plain(value, types[i])))
    return { columns: reader.deduplicatedColumnNames(), rows }
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

/** DuckDB writes large whole numbers and decimals as text, so as not to lose digits. */
function plain(value: unknown, type: string): unknown {
  if (typeof value !== 'string') return value
  if (/^(U?BIGINT|U?HUGEINT|BIGNUM)$/.test(type)) return Number.isSafeInteger(Number(value)) ? Number(value) : value
  if (type.startsWith('DECIMAL')) return Number(value)
  return value
}
