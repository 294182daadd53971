import { stemWord } from "./stem-word.js";

/**
 * Things of daily life, places and programs of offices and the web, that no bank about another craft is likely to have: where one is named that the bank does not know, something else is asked. To a
 * bank that knows the word, it is a word as any other.
 */
const englishList =
  // Food and kitchen
  "apple bacon bake baking banana barbecue bean beef beer bread breakfast broccoli butter cake candy carrot cheese chef chicken chili chocolate " +
  "cocktail coffee cook cooking cream cuisine curry dessert dinner dish dough drink eggs fish flour fridge fruit fry garlic grill ham honey " +
  "juice kitchen lemon lunch meal meat milk mushroom noodle noodles olive onion oven pancake pasta pepper pizza pork potato rice roast salad " +
  "salmon sandwich sauce sausage snack soup spaghetti spice steak stew sugar sushi tea tofu tomato vegan vegetable vegetarian vinegar vodka whisky wine yeast yogurt " +
  // Body, health, clothes
  "ache acne allergy ankle asthma blood bra bruise cancer cholesterol clothes coat cough dentist diabetes dress fever fitness flu hair haircut " +
  "headache heartburn insomnia jacket jeans kidney knee lipstick makeup massage migraine muscle nail perfume pill pregnancy pregnant shampoo " +
  "shave shirt shoe shoes shoulder skirt sneakers sock socks sore stomach sunscreen sweater tattoo therapist throat tooth toothache trousers vaccine vitamin " +
  "wrinkle yoga " +
  // Animals and plants
  "animal ant bee bird butterfly cactus cat cats cow dog dogs duck elephant feather fern flea flower garden gardening giraffe goat goldfish grass hamster hedge horse insect kitten lawn " +
  "bouquet compost daisy mosquito orchid owl parrot pet pets pig puppy rabbit shark sheep snake squirrel tiger tulip turtle vet whale wolf " +
  // Home and tools
  "apartment basement bathroom bathtub bed bedroom blanket carpet ceiling chair closet couch curtain detergent dishwasher door drawer faucet fence furniture garage gutter hammer heater " +
  "ikea iron kettle ladder laundry lightbulb mattress microwave mop mortgage mower neighbour neighbor pillow plumber plumbing rent roof rug saucepan screwdriver shower sink sofa stain stairs stove " +
  "toilet towel wallpaper washing wash " +
  // Travel and traffic
  "abroad airport backpack beach bicycle bike boat camping car cars castle cruise embassy ferry fuel gasoline highway hike hiking holiday hostel island " +
  "itinerary kayak lake luggage motorcycle mountain museum parking passport petrol plane river sail scooter sea ski skiing snow souvenir subway suitcase swim tire tourist tram travel truck tyre vacation " +
  "visa " +
  // Sports, music, games, shows
  "album actor actress athlete badminton ballet baseball basketball bowling celebrity choir cinema comedy concert cricket dance dancing football goalkeeper golf guitar gymnastics hockey " +
  "jogging karate lego marathon movies music musician nba netflix olympics opera orchestra piano playlist rugby saxophone singer singing soccer " +
  "stadium swimming tennis theater theatre violin volleyball wrestling " +
  // Family, school, festivals
  "aunt birthday bride brother child children christmas cousin dad dating daughter daycare divorce easter engaged father funeral gift grandma grandmother grandpa grandfather halloween husband kid kids kindergarten marriage mom mother nanny " +
  "parents parent prom ramadan romance school sister son teenager thanksgiving toddler uncle valentine wedding wife " +
  // Law, money, weather, world
  "accountant church climate currency election emperor hurricane inheritance lottery medieval minister moon mosque pension planet pope president prison rain religion retirement " +
  "earthquake drought ocean rainbow sky sunrise sunset tide " +
  "revolution salary soldier storm sunny temple thunder tornado umbrella volcano war weather wind " +
  "africa america berlin britain brazil canada chicago delhi egypt france germany italy japan london madrid mexico moscow paris rome russia spain swiss sydney tokyo turkey " +
  // Other software and gadgets
  "angular ansible blender bluetooth camera css django excel gmail hibernate instagram jenkins jquery kotlin laravel macbook mongodb mysql outlook php photoshop powerpoint printer rails ruby svelte swift tomcat unity spotify spreadsheet tiktok " +
  "whatsapp wifi wordpress youtube";
const chineseList =
  // 饮食
  "好吃 餐厅 外卖 点餐 包子 饺子 面条 米饭 火锅 烧烤 牛肉 猪肉 羊肉 鸡肉 鸡蛋 鸡翅 排骨 红烧 清蒸 炒菜 做饭 做菜 煮饭 炖 煎 煮 酱油 食盐 白糖 醋 辣椒 大蒜 生姜 土豆 番茄 西红柿 白菜 豆腐 蔬菜 水果 苹果 香蕉 西瓜 草莓 牛奶 酸奶 咖啡 奶茶 茶叶 泡茶 啤酒 白酒 红酒 喝酒 喝水 能喝 好喝 " +
  "蛋糕 面包 饼干 巧克力 零食 早饭 早餐 午饭 晚饭 饭店 减肥 冰箱 烤箱 微波炉 高压锅 空气炸锅 碗 筷子 " +
  // 身体、医药、衣着
  "记忆力 蒸馏水 老人 感冒 发烧 咳嗽 头疼 头痛 牙疼 牙医 胃疼 肚子 腰疼 颈椎 膝盖 失眠 过敏 高血压 糖尿病 怀孕 孕妇 坐月子 疫苗 挂号 门诊 专家号 体检 吃药 药店 药片 维生素 皮肤 头发 掉发 理发 剪头发 护肤 面膜 口红 化妆 洗澡 睡不着 睡眠 近视 眼镜 健身 瑜伽 跑步 马拉松 减脂 " +
  "衣服 裤子 裙子 鞋子 运动鞋 羽绒服 毛衣 外套 帽子 袜子 洗衣服 洗衣机 穿搭 " +
  // 动植物
  "猫 狗 猫咪 狗狗 小猫 小狗 遛狗 养猫 养狗 绝育 宠物 兔子 仓鼠 金鱼 鹦鹉 老虎 大象 熊猫 蚊子 蟑螂 蚂蚁 蜜蜂 养花 浇花 多肉 玫瑰 绿萝 兰花 种菜 施肥 草坪 " +
  // 家居
  "房子 买房 租房 房租 房贷 装修 卧室 客厅 厨房 卫生间 马桶 下水道 水龙头 漏水 空调 暖气 地板 瓷砖 沙发 床垫 枕头 被子 窗帘 衣柜 家具 油漆 甲醛 电饭锅 洗碗机 吸尘器 扫地 拖地 物业 邻居 搬家 " +
  // 出行
  "旅游 旅行 景点 民宿 高铁 火车 火车票 地铁 公交 打车 出租车 飞机 航班 机场 护照 签证 行李 行李箱 自驾 开车 驾照 驾校 考驾照 汽车 轿车 电动车 自行车 摩托车 加油 停车 停车位 堵车 轮胎 违章 爬山 露营 海边 沙滩 游泳 滑雪 钓鱼 " +
  // 文体
  "电视剧 综艺 明星 演员 演唱会 钢琴 吉他 小提琴 跳舞 舞蹈 书法 足球 篮球 羽毛球 乒乓球 网球 高尔夫 世界杯 奥运会 比赛规则 " +
  // 家庭、学校、节日
  "孩子 小孩 宝宝 婴儿 奶粉 尿布 爸爸 妈妈 父母 爷爷 奶奶 外婆 老公 老婆 丈夫 妻子 女朋友 男朋友 相亲 恋爱 结婚 婚礼 彩礼 离婚 生日 礼物 春节 过年 中秋 月饼 端午 粽子 国庆 圣诞 红包 " +
  "上课 班主任 家长 幼儿园 补习 英语作文 雅思 托福 " +
  // 法律、钱财、天气、世界
  "身份证 户口 社保 医保 公积金 养老金 退休 工资 个税 报税 存款 利息 股票 基金 炒股 彩票 遗产 交警 派出所 公务员 事业单位 面试穿 " +
  "天气 下雨 下雪 台风 地震 气温 雾霾 月亮 太阳 星座 皇帝 唐朝 明朝 清朝 三国 总统 选举 地理 庙 教堂 佛教 算命 风水";

let english: ReadonlySet<string> | undefined;
let chinese: ReadonlySet<string> | undefined;
const longestName = 4;

/** Whether an English word names such a thing. */
export function isOfOtherSubject(word: string): boolean {
  english ??= new Set(englishList.split(" ").flatMap((known) => [known, stemWord(known)]));
  return english.has(word) || english.has(stemWord(word));
}

/** The names of such things in a run of Han characters, one after the other, the longest where one begins another. */
export function findOtherSubjects(run: string): readonly string[] {
  chinese ??= new Set(chineseList.split(" "));
  const found: string[] = [];
  for (let at = 0; at < run.length; at++) {
    for (let length = longestName; length > 0; length--) {
      const name = run.slice(at, at + length);
      if (!chinese.has(name)) continue;
      found.push(name);
      at += name.length - 1;
      break;
    }
  }
  return found;
}
