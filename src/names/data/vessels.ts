/** Prefixes of ships' names: they tell the kind of ship and change with the writer. Earned by OFAC's own vessel
 *  entries, which leave them out where bills of lading print M/V, MT or MS. */
const prefixes = new Set(
  'mv mt ms ss fv ft mtv msv mts mfv my sv sy ts tss tsmv tmv gts ns nv rv rms hms uss usns usat hmcs hmas ins irins pns tcg ark arm bap vlcc ulcc vlgc lpg lng lpgc lngc lpgt ct cs rs rv psv ahts osv mpv mpp dsv dv dsv plv rov fso fpso fsu mb me mtug tug barge vessel ship motor tanker tankship steamship teplokhod tkh th bt pt pv nb mhc sb dp dlb ro roro ropax cv dwt cb vsl mvs mn np'.split(
    ' ',
  ),
)

/** True for a prefix before a ship's name (`mv`, `mt`, `ss`, also joined from `M/V`). */
export function isVesselPrefix(token: string): boolean {
  return prefixes.has(token)
}
