extension AcquaintanceNameTitles {
    /// What a word or two for what somebody is are in the language that a persona speaks: 男朋友 is a boyfriend.
    ///
    /// What is in it already stays; `nil` for what is not and is no word that we know.
    static func translated(_ title: String, into language: Language) -> String? {
        guard !isWritten(title, in: language) else { return title }
        guard let meaning = meaning(ofRelation: title) else { return nil }
        let kin = kin.first { $0.contains(meaning) }?.sorted() ?? []
        let same = words(for: meaning).first { isWritten($0, in: language) }
        // A brother is no more an elder one than a younger one, but both are brothers.
        let general = language == .chinese ? nil : kin.first { isWritten($0, in: language) }
        return same ?? general
    }

    /// Whether the script of a word is that of a language; one of a language that we do not know always is.
    private static func isWritten(_ word: String, in language: Language) -> Bool {
        let han = word.contains(where: \.isPaired)
        let latin = word.contains { $0.isASCII && $0.isLetter }
        switch language {
        case .chinese: return han || !latin
        case .english: return !han
        default: return true
        }
    }
}
