/**
 * Traditional characters, each before its simplified one: those whose simplified character occurs in the bank or in
 * everyday technical words. Read off the single-character table of OpenCC (Apache-2.0), and checked by hand.
 */
const pairs = [
  "丟丢並并乾干亂乱佈布佔占併并來来侷局係系俬私倉仓個个們们倖幸側侧偽伪備备傢家傳传傷伤傾倾僅仅僞伪價价億亿儘尽償偿",
  "優优儲储兌兑內内兩两冪幂凈净凍冻別别刪删則则剛刚劃划劇剧動动務务勝胜勞劳勢势勵励勻匀匯汇區区協协卻却卽即厤历參参",
  "員员唸念問问啓启啟启喚唤喫吃單单嗎吗嘗尝噁恶噹当嚐尝嚮向嚴严國国圍围圖图團团埰采執执報报場场塊块墻墙壓压壞坏壯壮",
  "夠够夾夹奬奖娛娱學学寀采實实審审寫写寬宽將将專专尋寻對对導导層层屬属峯峰島岛師师帶带幫帮幷并幹干幾几庫库廠厂廢废",
  "廣广張张強强彆别彈弹彌弥彔录彙汇後后徑径從从復复徵征徹彻恆恒惡恶愛爱態态慣惯慮虑憑凭憶忆應应懞蒙懲惩懷怀懸悬戶户",
  "拋抛拚拼捨舍捲卷掃扫掛挂採采換换損损搶抢摺折摻掺撈捞撐撑撲扑擁拥擇择擊击擋挡擔担據据擠挤擡抬擬拟擴扩擺摆擾扰攔拦",
  "攜携攢攒攤摊敎教敗败數数斂敛斷断於于旣既時时晝昼暢畅暫暂曆历曉晓曏向書书會会朮术東东枱台枴拐柵栅柺拐査查桿杆",
  "條条棄弃棧栈業业極极榘矩榦干構构槓杠樂乐標标樣样樸朴樹树機机檔档檢检檯台檻槛櫃柜欄栏權权歐欧歷历歸归殘残殺杀毀毁",
  "氣气氾泛汎泛汙污決决沒没沖冲況况泝溯洩泄淨净淺浅減减測测湊凑準准溫温滙汇滯滞滾滚滿满漢汉漲涨漸渐潤润潰溃濃浓濛蒙",
  "濟济濫滥濾滤瀰弥災灾為为無无煙烟熱热燬毁爭争爲为爾尔牆墙牴抵牽牵犧牺狀状獄狱獎奖獨独獲获獻献現现環环產产産产畫画",
  "異异畵画當当疊叠療疗癥症發发盜盗盡尽監监盤盘盪荡眞真眾众睏困矇蒙確确碼码礎础禦御種种稱称穀谷積积穩稳穫获窮穷竪竖",
  "競竞筆笔箇个節节範范篩筛簡简簽签籤签糰团糾纠紀纪約约紅红紋纹納纳純纯紙纸級级細细終终絃弦組组結结絕绝絡络給给統统",
  "絲丝絶绝綁绑經经綜综綫线維维綱纲網网綴缀緊紧緒绪線线緣缘編编緩缓練练緻致縮缩縱纵總总績绩繞绕繫系繼继續续纍累纔才",
  "罰罚羅罗羣群義义習习聞闻聯联聲声聽听脅胁脩修脫脱腳脚臟脏臨临臺台與与舉举舊旧舖铺華华菸烟萬万葉叶蒐搜蓋盖蔘参",
  "蕩荡薦荐藴蕴蘊蕴蘋苹處处虛虚號号虧亏衆众術术衕同衝冲衹只袷夹裏里補补裝装裡里製制複复襬摆覈核見见規规視视親亲覺觉",
  "觀观觸触計计討讨訓训記记訪访設设許许訴诉診诊註注証证評评詛诅詞词詢询試试話话該该誇夸誌志認认誘诱語语誠诚誤误誦诵",
  "說说説说誰谁課课調调諂谄談谈請请論论諾诺謂谓講讲證证識识譜谱譟噪譭毁譯译議议護护讀读變变讓让讚赞豎竖貝贝負负貢贡",
  "貪贪貫贯責责貴贵貶贬買买費费貼贴資资賣卖質质賬账賴赖賺赚購购賽赛贊赞贏赢趕赶趨趋踐践蹤踪躍跃軟软軸轴較较載载輓挽",
  "輔辅輕轻輪轮輯辑輸输轉转辦办辭辞迴回逕径這这連连週周進进遊游運运過过達达違违遜逊遞递遠远遡溯適适遲迟遶绕遷迁選选",
  "遺遗還还邊边邏逻郵邮鄰邻醫医釋释針针釦扣鈅钥鈎钩鈕钮鈡钟鉅巨鉆钻鉤钩銳锐銷销鋪铺鋭锐錄录錢钱錨锚錯错録录錶表鍵键",
  "鍼针鍾钟鎖锁鏇旋鏈链鏡镜鐘钟鐵铁鑑鉴鑒鉴鑰钥鑽钻鑿凿長长門门閃闪閉闭開开閑闲閒闲間间閤合閱阅閲阅閾阈闆板關关陞升",
  "陣阵陳陈陽阳隊队階阶際际隨随險险隱隐隻只雖虽雙双雜杂離离難难雲云電电靈灵靜静韆千韓韩響响頁页頂顶項项順顺須须預预",
  "頓顿領领頭头頸颈頻频題题額额願愿類类顧顾顯显風风颱台飛飞飽饱養养餓饿餘余餬糊餾馏饋馈馬马駁驳駐驻騙骗騰腾驅驱驗验",
  "驚惊驟骤髒脏體体髮发鬆松鬚须鬥斗魯鲁鮮鲜鹽盐麪面麫面麯曲麴曲麵面麼么麽么點点齊齐齣出",
].join("");

const first = 0x4e00;
/** For each Han character from the first on, the simplified one that it stands for, or 0. */
const simplified = new Uint16Array(0x9fff - first + 1);
for (let index = 0; index < pairs.length; index += 2) {
  simplified[pairs.charCodeAt(index) - first] = pairs.charCodeAt(index + 1);
}

/** Replaces traditional characters by simplified ones. Keeps the length of the text. */
export function simplify(text: string): string {
  let result = "";
  let kept = 0;
  for (let index = 0; index < text.length; index++) {
    const plain = simplified[text.charCodeAt(index) - first];
    if (plain === undefined || plain === 0) continue;
    result += text.slice(kept, index) + String.fromCharCode(plain);
    kept = index + 1;
  }
  return kept === 0 ? text : result + text.slice(kept);
}
