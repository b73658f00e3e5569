import Testing

@Suite struct SourceRuleTests {
    @Test func `imports point from the edge to the domain, never back`() throws {
        let files = try SourceFile.all(below: "Sources")

        let strays = files.flatMap(SourceRule.strayImports)

        #expect(files.count > 50)
        #expect(strays == [])
    }

    @Test func `time, tasks and unsafe code stay where they belong`() throws {
        let files = try SourceFile.all(below: "Sources")

        let strays = files.flatMap(SourceRule.strayWords)

        #expect(strays == [])
    }

    @Test func `no prose stands in code`() throws {
        let files = try SourceFile.all(below: "Sources")

        let prose = files.flatMap(SourceRule.prose)

        #expect(prose == [])
    }

    @Test func `no test sleeps`() throws {
        let files = try SourceFile.all(below: "Tests").filter { !$0.path.hasPrefix("Tests/ArchitectureTests") }

        let sleeps = files.flatMap { file in
            file.code.filter { $0.contains("Task.sleep") || $0.contains("usleep(") }.map { "\(file.path): \($0)" }
        }

        #expect(sleeps == [])
    }

    @Test(arguments: [
        (path: "Sources/Domain/Turn/Broken.swift", text: "package import Ports"),
        (path: "Sources/Application/Engine/Broken.swift", text: "import SQLiteStorage"),
        (path: "Sources/Adapters/SQLiteStorage/Broken.swift", text: "import TelegramBotAPI"),
        (path: "Sources/Sandbox/BotAPIEmulator/Broken.swift", text: "import TelegramBotAPI"),
        (path: "Sources/Adapters/Unheard/Broken.swift", text: ""),
    ])
    func `a broken layer is reported`(path: String, text: String) {
        let file = SourceFile(path: path, text: text)

        let strays = SourceRule.strayImports(in: file)

        #expect(strays.count == 1)
    }

    @Test(arguments: [
        "let now = Date()", "Task { await work() }", "Task.detached { }", "try! load()", "value as! String",
        "final class Box: @unchecked Sendable {}", "print(token)",
    ])
    func `a stray word is reported`(line: String) {
        let file = SourceFile(path: "Sources/Application/Engine/Broken.swift", text: line)

        let strays = SourceRule.strayWords(in: file)

        #expect(strays.count == 1)
    }

    @Test func `a comment is not code`() {
        let file = SourceFile(path: "Sources/Domain/Fine.swift", text: "let score = 1 // never Task { }, never Date()")

        let strays = SourceRule.strayWords(in: file)

        #expect(strays == [])
    }
}
