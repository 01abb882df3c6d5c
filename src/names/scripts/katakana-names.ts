/** Foreign names as Japan writes them, with the spelling of their own language. Earned by ジョンソン, which Hepburn
 *  makes Jonson and Johnson's bank does not. */
const table = `
マイケル michael|ジョン john|ジョンソン johnson|ジェームズ james|ジェームス james|ロバート robert|ウィリアム william|デイビッド david|デヴィッド david|デービッド david|リチャード richard|ジョセフ joseph|ジョセフィーヌ josephine|トーマス thomas|チャールズ charles|クリストファー christopher|ダニエル daniel|マシュー matthew|アンソニー anthony|マーク mark|ドナルド donald|スティーブン steven|スティーヴン stephen|スティーブ steve|ポール paul|アンドリュー andrew|ジョシュア joshua|ケネス kenneth|ケビン kevin|ブライアン brian|ジョージ george|エドワード edward|ロナルド ronald|ティモシー timothy|ジェイソン jason|ジェフリー jeffrey|ライアン ryan|ジェイコブ jacob|ゲイリー gary|ニコラス nicholas|エリック eric|ジョナサン jonathan|スティーブンス stevens|ラリー larry|スコット scott|フランク frank|ブランドン brandon|ベンジャミン benjamin|グレゴリー gregory|サミュエル samuel|レイモンド raymond|パトリック patrick|アレクサンダー alexander|ジャック jack|デニス dennis|ジェリー jerry|タイラー tyler|アーロン aaron|ピーター peter|ヘンリー henry|アダム adam|ダグラス douglas|ネイサン nathan|ウォルター walter|アーサー arthur|フィリップ philip|アラン alan|ハロルド harold|ルイス lewis|ルーク luke|オリバー oliver|サイモン simon|マーティン martin|ビクター victor|ヴィクトル viktor|ウラジーミル vladimir|ウラジミール vladimir|セルゲイ sergei|ドミトリー dmitry|アレクセイ aleksei|アレクサンドル aleksandr|ミハイル mikhail|イワン ivan|ユーリ yuri|ニコライ nikolai|プーチン putin|トランプ trump|メアリー mary|パトリシア patricia|ジェニファー jennifer|リンダ linda|エリザベス elizabeth|バーバラ barbara|スーザン susan|ジェシカ jessica|サラ sarah|カレン karen|ナンシー nancy|リサ lisa|マーガレット margaret|ベティ betty|サンドラ sandra|アシュリー ashley|キンバリー kimberly|エミリー emily|ドナ donna|ミシェル michelle|キャロル carol|アマンダ amanda|メリッサ melissa|デボラ deborah|ステファニー stephanie|レベッカ rebecca|ローラ laura|ヘレン helen|シンシア cynthia|キャサリン catherine|エイミー amy|アンジェラ angela|アンナ anna|ルース ruth|ブレンダ brenda|ニコール nicole|バージニア virginia|クリスティーン christine|ジュリア julia|レイチェル rachel|マリア maria|ヘザー heather|ダイアン diane|オリビア olivia|ジュリー julie|ジョイス joyce|ビクトリア victoria|エヴァ eva|スミス smith|ウィリアムズ williams|ブラウン brown|ジョーンズ jones|ガルシア garcia|ミラー miller|デイビス davis|ロドリゲス rodriguez|マルティネス martinez|ヘルナンデス hernandez|ロペス lopez|ゴンザレス gonzalez|ウィルソン wilson|アンダーソン anderson|テイラー taylor|ムーア moore|ジャクソン jackson|リー lee|ペレス perez|トンプソン thompson|ホワイト white|ハリス harris|サンチェス sanchez|クラーク clark|ラミレス ramirez|ロビンソン robinson|ウォーカー walker|ヤング young|アレン allen|キング king|ライト wright|トーレス torres|グエン nguyen|ヒル hill|フローレス flores|グリーン green|アダムス adams|ネルソン nelson|ベイカー baker|ホール hall|リベラ rivera|キャンベル campbell|ミッチェル mitchell|カーター carter|ロバーツ roberts|フィリップス phillips|エバンス evans|ターナー turner|パーカー parker|コリンズ collins|エドワーズ edwards|スチュワート stewart|モリス morris|マーフィー murphy|クック cook|ロジャーズ rogers|モーガン morgan|クーパー cooper|ピーターソン peterson|ベイリー bailey|リード reed|ケリー kelly|ハワード howard|ワード ward|コックス cox|リチャードソン richardson|ウッド wood|ワトソン watson|ブルックス brooks|ベネット bennett|グレイ gray|ヒューズ hughes|プライス price|マイヤーズ myers|ロング long|フォスター foster|サンダース sanders|ロス ross|モハメド mohamed|ムハンマド muhammad|アフマド ahmad|アリ ali|ハッサン hassan|フセイン hussein|オマル omar|アブドゥル abdul|イブラヒム ibrahim
`

const names: ReadonlyMap<string, string> = new Map(
  table
    .trim()
    .split('|')
    .map(pair => pair.trim().split(' ') as [string, string]),
)

/** The usual spelling of a foreign name in katakana; null when it is not a known one. */
export function katakanaName(token: string): string | null {
  return names.get(token) ?? null
}
