import Domain
import Foundation
import Testing

/// Lines with a reproach (`- `) and without (`+ `): `presets/_outreach/guilt.LANGUAGE.txt`.
@Suite struct OutreachGuiltCorpusTests {
    private static func lines(_ language: String) throws -> [(text: String, isGuilt: Bool)] {
        let folder = URL(filePath: #filePath).appending(path: "../../../../presets/_outreach").standardizedFileURL
        let text = try String(contentsOf: folder.appending(path: "guilt.\(language).txt"), encoding: .utf8)
        return text.split(separator: "\n").map { (String($0.dropFirst(2)), $0.hasPrefix("- ")) }
    }

    private static func isGuilt(_ text: String) -> Bool {
        OutreachCheck.faults(in: [text], own: [], mayAsk: true).contains(.guilt)
    }

    @Test(arguments: ["zh", "en"])
    func `every reproach is heard, and nothing else is taken for one`(language: String) throws {
        let lines = try Self.lines(language)

        let wrong = lines.filter { Self.isGuilt($0.text) != $0.isGuilt }

        #expect(wrong.map(\.text) == [])
        #expect(lines.count { $0.isGuilt } >= 40)
        #expect(lines.count { !$0.isGuilt } >= 60)
    }

    @Test(arguments: ["zh", "en"])
    func `a reproach is heard among other words, in capitals and in wide letters`(language: String) throws {
        let bad = try Self.lines(language).filter(\.isGuilt).map(\.text)

        let heard = bad.filter { Self.isGuilt("嗯 ok!\n\($0.uppercased()) 😭\n今天下雪 it snows") }

        #expect(heard == bad)
    }
}
