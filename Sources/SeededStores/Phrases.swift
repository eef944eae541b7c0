// The parts from which the sentences of a seeded store are made. Everything is invented. Some names are in other
// scripts, some are decomposed, and some have quotation marks, as in texts that people type.

enum Phrases {
  static let offices = [
    "The Ministry of Foreign Affairs", "The Council of Ministers", "The Ombudsperson’s Office",
    "The Border Service", "The Inter-ministerial Committee", "The Customs House at Öskar",
    "The Registry of Arms", "The Attorney’s Chamber", "The Academy of Public Service",
    "Le Secrétariat d’État à la paix", "The Archive of Ṭāmira", "Управление по делам мира",
    "The Institute “Nové Město”", "The Cafe\u{301} Dialogue Group", "平和研究所", "Ειρηνευτικό Γραφείο",
    "The Provincial Assembly of Łęgowa", "The Peace Desk",
  ]

  static let deeds = [
    "has reviewed", "circulated a draft of", "began to apply", "set aside funds for", "adopted",
    "consulted the provinces on", "published", "trained its staff in", "asked for comments on",
    "extended", "put before parliament", "compared with its neighbours", "revised",
    "opened to the public",
  ]

  static let matters = [
    "the procedure for early warning", "guidance on the protection of civilians",
    "the register of trained mediators", "rules for the marking of imported arms",
    "a plan for the storage of surplus stocks", "the curriculum on settling disputes peacefully",
    "the law on brokering", "a handbook for focal points", "its cooperation with customs abroad",
    "the yearly report on small arms", "the programme \"Steady Hands\"",
    "a training course on risk assessment", "the standing roster of experts",
    "an exchange of letters with the United Nations",
  ]

  static let circumstances = [
    "together with civil society", "in two of its five regions", "after a public hearing",
    "with the help of a neighbouring participant", "within the means of its budget",
    "as the forum had proposed", "for the first time since the reform",
    "at the request of parliament",
    "with 1½ million crowns from its own funds", "in three languages — two of them spoken at home",
  ]

  static let endings = [
    "", "", ", and reports to parliament once a year", "; no date has been set for the next step",
    ", although the provinces have still to agree", "; the text can be had on request",
    ", which leaves the question of funds open", "; 12 officials took part",
    ", and will look at it again in the following year",
  ]

  static let actions = [
    "Training course for officials", "Draft law put before parliament", "Public consultation",
    "Stocks counted and marked", "Regional workshop hosted", "Office set up", "Handbook printed",
    "Agreement with a neighbour signed", "Register opened", "Tabletop exercise held",
  ]

  static let assistance = [
    "Training for investigators", "Marking machines", "Advice on drafting a law",
    "Trainers in mediation", "A place in an exercise", "Software for records",
  ]

  static let expertise = [
    "mediation", "early warning", "law of treaties", "stockpile management", "customs",
    "education for peace", "election disputes",
  ]

  static let givenNames = [
    "Ilse", "Tomáš", "Амина", "光", "Sørine", "Δανάη", "Nuri", "Wiremu", "Zofia", "한결", "आशा", "Ewa",
  ]

  static let familyNames = [
    "Varga-Öhn", "Lindqvist", "Сосновский", "山野", "Tamarú", "Κήπος", "Oyelu", "Te Aro", "Wójt",
    "가람", "वनराज", "O’Dell",
  ]

  static let places = [
    "Öskar", "Łęgowa", "Port Sable", "Ṭāmira", "Nové Město", "Санд-Бей", "Lower Vell", "みなと町",
  ]

  /// Syllables for names that no state has, in four scripts.
  static let syllables: [[[String]]] = [
    [
      ["Vel", "Tor", "Osh", "Kyr", "Dun", "Lem", "Rha", "Zor", "Quil", "Bres", "Yst", "Fen"],
      ["ma", "ke", "ro", "ti", "lu", "sha", "ni", "dé", "vø", "gau"],
      ["ravia", "mund", "sola", "dorn", "thea", "vik", "lande", "quor", "stan Isles", "mere"],
    ],
    [
      ["Вел", "Тор", "Ош", "Кир", "Дун", "Лем", "Рха", "Зор", "Квил", "Брес", "Ист", "Фен"],
      ["ма", "ке", "ро", "ти", "лу", "ша", "ни", "де", "вё", "гау"],
      ["равия", "мунд", "сола", "дорн", "тея", "вик", "ланде", "квор", "стан", "мере"],
    ],
    [
      ["Βελ", "Τορ", "Οσ", "Κυρ", "Δουν", "Λεμ", "Ρα", "Ζορ", "Κουιλ", "Βρες", "Υστ", "Φεν"],
      ["μα", "κε", "ρο", "τι", "λου", "σα", "νι", "δε", "βο", "γαυ"],
      ["ραβία", "μουντ", "σόλα", "ντορν", "θέα", "βικ", "λάντε", "κουόρ", "σταν", "μέρε"],
    ],
    [
      ["ヴェル", "トル", "オシュ", "キル", "ドゥン", "レム", "ラ", "ゾル", "クイル", "ブレス", "イスト", "フェン"],
      ["マ", "ケ", "ロ", "ティ", "ル", "シャ", "ニ", "デ", "ヴォ", "ガウ"],
      ["ラヴィア", "ムンド", "ソラ", "ドルン", "テア", "ヴィク", "ランデ", "クォル", "スタン", "メレ"],
    ],
  ]
}
