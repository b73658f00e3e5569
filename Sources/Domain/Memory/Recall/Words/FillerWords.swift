/// Words of everyday talk that a search may nearly do without: "do you remember what it was", 你知道吗.
///
/// They stay in the index and keep a little weight in a question, for sometimes they are all there is.
enum FillerWords {
    /// The most characters of a Chinese one.
    static let longest = chinese.map(\.unicodeScalars.count).max() ?? 0

    /// Whether the stem of an English word is that of one.
    static func containsStem(_ stem: String) -> Bool {
        english.contains(stem)
    }

    /// Whether Chinese characters are one.
    static func contains(_ characters: some Sequence<Unicode.Scalar>) -> Bool {
        var word = String.UnicodeScalarView()
        word.append(contentsOf: characters)
        return chinese.contains(String(word))
    }

    private static let english = Set(
        """
        know think feel like sound good great really want lot see tell talk remember share mention make look try
        happen love amazing awesome fun nice cool thank sure definitely guess actually special different always often
        sometimes usually even still ever back take put come find use way kind time day today now new first one two
        people someone anyone something anything everyone
        """.split(whereSeparator: \.isWhitespace).map { PorterStemmer.stem(of: String($0)) })

    private static let chinese = Set(
        """
        我们 你们 他们 她们 它们 咱们 大家 自己 别人 人家 什么 怎么 怎样 怎么样 怎么办 为什么 哪里 哪儿 哪些
        哪个 哪种 哪一 多少 几个 谁 啥 这个 那个 这些 那些 这样 那样 这么 那么 这种 那种 这里 那里 这儿 那儿
        这边 那边 此 这 那 哪 每 一个 一些 一下 一点 一种 一样 一起 一直 一定 有点 有些 有的 有没有 没有 不是
        是不是 可以 可能 能不能 能够 应该 需要 必须 会不会 要不要 想要 愿意 因为 所以 但是 可是 不过 如果 虽然
        而且 或者 还是 还有 然后 于是 就是 只是 只有 只要 不但 并且 以及 关于 对于 由于 通过 根据 为了 除了
        的话 已经 曾经 正在 刚才 刚刚 现在 以前 之前 之后 以后 后来 时候 当时 总是 经常 常常 有时 有时候 偶尔
        从来 再次 又 再 才 刚 就 都 也 还 很 太 更 最 真 挺 好像 似乎 大概 也许 或许 其实 真的 真是 确实
        特别 非常 十分 超级 比较 相当 尤其 几乎 差不多 知道 觉得 感觉 认为 以为 听起来 看起来 听说 说到 记得
        记住 还记得 告诉 提到 提过 说过 聊过 聊到 讲过 谈谈 聊聊 说说 看看 试试 试着 想想 猜猜 有什么 没什么
        是的 对吗 对吧 好吗 好吧 好的 好啊 对了 对啊 嗯嗯 哈哈 哈哈哈 嘻嘻 呵呵 哎呀 哎 哇 嘿 唉 嗨 哦 喔 噢
        嗯 啊 呀 吧 吗 呢 嘛 啦 哈 哟 诶 欸 的 地 得 了 着 过 之 与 和 跟 同 及 或 而 但 且 因 从 到
        向 往 于 在 把 被 让 给 对 为 以 用 由 比 将 是 有 没 不 别 会 能 要 想 该 我 你 您 他 她 它
        个 些 么 们 来 去 上 下 里 说 做 看
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
