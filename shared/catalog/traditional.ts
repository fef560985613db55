/** Traditional characters of the words that are sought, each before its simplified one. 帐 is a slip for 账. */
const pairs = `
  沒没 機机 碼码 賬账 帳账 錯错 號号 結结 敗败 額额 對对 釦扣 銀银 無无 戶户 簽签 筆笔 紙纸 終终 單单 應应 數数 請请 網网 發发 換换 這这 錢钱
  鑰钥 過过 誤误 顧顾 掃扫 給给 開开 線线 貨货 時时 聯联 輸输 復复 複复 轉转 連连 鎖锁 來来 統统 說说 報报 壞坏 張张 現现 還还 沖冲 記记 銷销
  電电 斷断 讀读 鍵键 驗验 參参 滿满 處处 證证 寫写 條条 異异 盤盘 裡里 裏里 讓让 費费 問问 絡络 許许 認认 載载 關关 兩两 夠够 後后 準准 門门
  麼么 樣样 為为 確确 經经 覈核 試试 間间 觸触 丟丢 動动 幾几 級级 與与 裝装 違违 餘余 儲储 剛刚 啟启 寶宝 種种 脫脱 臺台 設设 個个 備备 卻却
  廢废 錄录 憑凭 擊击 權权 毀毁 續续 蓋盖 補补 規规 訊讯 詢询 資资 遲迟 鐘钟 點点 凍冻 務务 幣币 盜盗 維维 編编 話话 誰谁 進进 達达 顯显 內内
  劃划 嗎吗 態态 掛挂 揮挥 據据 會会 槍枪 殼壳 淨净 狀状 總总 護护 辦办 閃闪 險险 響响 僞伪 偽伪 區区 員员 噹当 帶带 彈弹 暫暂 業业 獲获 當当
  綁绑 緊紧 繳缴 鋪铺 臨临 調调 購购 貸贷 遺遗 閉闭 離离 雲云 靈灵 頁页 順顺 預预 頭头 題题 騙骗 螢萤 鈔钞 匯汇 訂订 買买 賣卖 標标 雙双 從从
  長长 變变 刪删 圖图 帐账`
  .trim()
  .split(/\s+/)

const simplified: ReadonlyMap<string, string> = new Map(pairs.map((pair) => [pair.charAt(0), pair.charAt(1)]))

const traditional = new RegExp(`[${[...simplified.keys()].join('')}]`, 'g')

/** As people of the mainland write it: 帳, 賬 and 帐 are 账. */
export const inSimplified = (text: string): string =>
  text.replace(traditional, (character) => simplified.get(character) ?? character)
