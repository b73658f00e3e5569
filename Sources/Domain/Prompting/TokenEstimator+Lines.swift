extension TokenEstimator {
    /// As many of `lines` from the first on as have at most `limit` tokens together, their line ends included.
    ///
    /// No line after the first that is too much is asked for.
    func fitting(_ lines: some Sequence<String>, tokens limit: Int) -> [String] {
        var room = limit
        var fitting: [String] = []
        for line in lines {
            room -= tokens(in: line) + 1
            guard room >= 0 else { break }
            fitting.append(line)
        }
        return fitting
    }
}
