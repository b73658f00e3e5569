import Foundation
import Testing

@Suite(.timeLimit(.minutes(3))) struct OutreachCommandTests {
    @Test func `the waits of every persona of a folder are printed as a table`() async throws {
        try await MemoryFolder.use(isFresh: true) { home in
            let table = try await home.output(of: ["outreach", "table", "--presets", MemoryFolder.presets.path])

            let lines = table.split(separator: "\n")

            #expect(lines.first?.hasPrefix("| persona | stage | 0 unanswered |") == true)
            #expect(lines.count { $0.hasPrefix("| `june` | `") } == 4)
        }
    }

    @Test(arguments: [
        (["--bot", "keke"], 66, "bots.json has no such bot; it has june."),
        (["--person", "1"], 66, "--person 1: nobody this persona knows."),
        (["--limit", "1001"], 64, "--limit is a number from 0 to 1000"),
        (["--data", "/nowhere"], 74, "/nowhere/mio.sqlite: "),
    ])
    func `what cannot be shown is told with its reason`(words: [String], status: Int32, reason: String) async throws {
        try await MemoryFolder.use { home in
            // The later of two values of an option counts.
            let arguments = ["outreach", "show"] + home.memory("").dropFirst(2) + words

            let refusal = try await home.refusal(of: arguments)

            #expect(refusal.status == status, "\(refusal.text)")
            #expect(refusal.text.contains(reason), "\(refusal.text)")
        }
    }
}
