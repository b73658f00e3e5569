/// A text in which each time of day is one sign.
struct TimedText {
    /// The signs, in order: letters that nobody writes any more.
    static let signs = Array("ᚠᚢᚦᚨᚱᚲᚷᚹ")

    /// The text, in lower case and plain width.
    let text: String
    private let times: [ClockTime]

    /// Finds the times of `text`; of many, the first.
    init(_ text: String) {
        var reader = ClockTimeReader(text.filter { !Self.signs.contains($0) })
        var result = ""
        var times: [ClockTime] = []
        while !reader.isAtEnd {
            if times.count < Self.signs.count, let time = reader.time() {
                result.append(Self.signs[times.count])
                times.append(time)
            } else {
                result.append(reader.text[reader.place])
                reader.skip()
            }
        }
        self.text = result
        self.times = times
    }

    /// The times whose signs stand in the letters of a clause, in order.
    func times(in letters: [UInt8]) -> [ClockTime] {
        String(decoding: letters, as: UTF8.self).compactMap { sign in
            Self.signs.firstIndex(of: sign).map { times[$0] }
        }
    }
}
