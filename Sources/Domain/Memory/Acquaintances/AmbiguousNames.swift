/// Names that are also something else.
enum AmbiguousNames {
    /// English names that are common words too, in lower case.
    static let words: Set<String> = months.union([
        "amber", "an", "angel", "art", "ash", "autumn", "bill", "bob", "brook", "brooks", "buck", "bunny", "bush",
        "can",
        "candy", "carol", "case", "cash", "chance", "chase", "christian", "chuck", "clay", "cliff", "colt", "crystal",
        "daisy", "dale", "dawn", "day", "dean", "destiny", "dick", "do", "don", "drew", "duke", "earl", "earnest",
        "faith", "fan", "forest", "frank", "gay", "gene", "ginger", "glen", "grace", "grant", "guy", "harmony", "he",
        "heath", "heaven", "holly", "honey", "hope", "hunter", "iris", "ivy", "jack", "jasmine", "jay", "jean", "jet",
        "jewel", "josh", "joy", "king", "kitty", "lance", "lane", "lily", "long", "love", "major", "mark", "max", "me",
        "melody", "men", "mercy", "merry", "miles", "moon", "my", "nick", "no", "norm", "olive", "pan", "pat",
        "patience",
        "pearl", "peg", "penny", "ping", "poppy", "price", "prince", "rain", "ray", "red", "reed", "rich", "river",
        "rob",
        "robin", "rock", "rod", "rose", "ruby", "rusty", "sage", "sandy", "she", "skip", "sky", "so", "song", "spring",
        "star", "stone", "storm", "sue", "summer", "sun", "sunny", "tan", "tiger", "trinity", "van", "victor", "violet",
        "wade", "ward", "will", "winter", "woody", "you", "young",
    ])

    /// Those that are months.
    static let months: Set<String> = ["april", "may", "june", "august"]

    /// What stands before a month.
    static let datePrepositions: Set<String> = [
        "in", "on", "of", "since", "until", "till", "by", "before", "after", "last", "next", "this", "every", "early",
        "late", "mid", "from",
    ]

    /// What hardly anything but a human does.
    static let humanVerbs: Set<String> = [
        "said", "says", "told", "tells", "asked", "asks", "texted", "texts", "messaged", "called", "wants", "wanted",
        "thinks", "thought", "likes", "loves", "hates", "knows", "lives", "works", "studies", "moved", "married",
        "kissed",
        "invited", "wrote", "promised",
    ]

    /// What ends in `'s` and owns nothing.
    static let contractions: Set<String> = [
        "it's", "that's", "he's", "she's", "what's", "there's", "here's", "let's", "who's", "where's", "how's",
    ]

    /// Words that contain what may be a name, and mean something else.
    static let longerWords = [
        "小红书", "小红帽", "小红花", "小红点", "小红旗", "小米粥", "小米手机", "小米汽车", "小米公司", "小白菜", "小白兔", "小白鼠", "小黑屋",
        "小黑板", "小龙虾", "小龙女", "小龙人", "小雪人", "小雪花", "小雨伞", "小熊猫", "小熊维尼", "小熊饼干", "小麦色", "小麦粉", "小鱼干",
        "小星星", "大白菜", "大白兔", "大白天", "大白话", "大熊猫", "老板娘", "老板椅", "老师傅", "阿里巴巴", "阿里云", "阿甘正传", "明明白白",
        "安安静静", "高高兴兴", "团团圆圆", "欢欢喜喜", "平平安安", "豆豆鞋", "花花世界", "花花公子", "花花绿绿", "多多少少", "多多益善", "拼多多",
        "天天向上", "可可西里", "可可粉", "可可豆", "甜甜圈", "甜甜蜜蜜", "毛毛雨", "毛毛虫", "毛毛躁躁", "奶奶灰", "妹妹头", "hong kong",
    ]
}
