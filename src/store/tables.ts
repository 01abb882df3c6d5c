/** Columns as the databases hold them. Dates are ISO 8601 text, so that they sort; JSON is text, so that it keeps its bytes. */
export type Tables = {
  edition: {
    list: string
    hash: string
    published: string | null
    imported: string
    entries: number
    files: string
    refused: number
    note: string | null
    seq: number
  }
  edition_switch: { list: string; seq: number; hash: string; at: string }
  validator: { address: string; etag: string | null; last_modified: string | null; sha256: string; checked: string }
  run: {
    id: string
    started: string
    finished: string | null
    policy: string
    editions: string
    files: string
    complete: number
    notes: string
    counts: string
  }
  finding: {
    run: string
    seq: number
    id: string
    surface: string
    kind: string
    severity: string
    subject_kind: string
    /** The label in lower case, for searching: SQLite's own lower() knows ASCII only. */
    subject_text: string
    list: string
    edition: string
    entry: string
    adversary: string | null
    score: number
    set_aside: string | null
    json: string
  }
  rejection: { run: string; seq: number; file: string; line: number | null; field: string | null; reason: string }
  clearance: {
    id: string
    seq: number
    subject: string
    subject_id: string
    subject_label: string
    list: string
    entry: string
    entry_name: string
    contents: string
    finding: string
    by: string
    at: string
    reason: string
    until: string | null
    withdrawn: string | null
  }
  base: { name: string; examined: string; policy: string; program: string; editions: string }
  base_member: { base: string; id: string; seq: number; party: string; basis: string; findings: string }
  schema_version: { version: number; applied: string }
}
