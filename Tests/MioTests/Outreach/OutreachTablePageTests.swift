import Domain
import Foundation
import Testing

@testable import mio

struct OutreachTablePageTests {
    @Test func `a line tells a persona's waits at a stage, rising with every unanswered message`() {
        let persona = PresetFixtures.persona(traits: Traits(cadence: [.justMet: 1440, .partners: 36]))

        let page = OutreachTablePage(of: [persona])

        #expect(
            page.text == """
                | persona | stage | 0 unanswered | 1 unanswered | 2 unanswered | 3 unanswered |
                |---|---|---|---|---|---|
                | `ada` | `just_met` | 18 h–32 h | 1.5 d–2.7 d | 3 d–5.4 d | – |
                | `ada` | `partners` | 30 min–49 min | 54 min–1.6 h | 1.8 h–3.2 h | – |

                """)
    }

    /// `mio outreach table` prints what belongs there.
    @Test func `the table in the documents is that of the presets`() throws {
        let file = PresetFixtures.folder.appendingPathComponent("../docs/proactive.md")
        let document = try String(contentsOf: file, encoding: .utf8)
        let parts = document.components(separatedBy: "<!-- mio outreach table -->\n")

        let page = try OutreachTablePage(folder: PresetFixtures.folder)

        #expect(parts.count == 3)
        #expect(parts.dropFirst().first == page.text)
    }
}
