import Foundation

/// A Swift file of the project, cut into lines without their comments.
struct SourceFile {
    /// The path below the project's folder.
    let path: String
    /// The lines of code, comments cut off.
    let code: [String]

    init(path: String, text: String) {
        self.path = path
        code = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.range(of: #"(^|\s)//.*$"#, options: .regularExpression).map { String(line[..<$0.lowerBound]) }
                ?? String(line)
        }
    }

    /// Every Swift file below `folder` of the project.
    static func all(below folder: String) throws -> [SourceFile] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let start = root.appending(path: folder)
        guard let files = FileManager.default.enumerator(at: start, includingPropertiesForKeys: nil) else { return [] }
        return try files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }.map { file in
            SourceFile(
                path: String(file.path.dropFirst(root.path.count + 1)),
                text: try String(contentsOf: file, encoding: .utf8))
        }
    }

    /// The target a file belongs to: the last folder of its layer.
    var target: String {
        let parts = path.split(separator: "/").map(String.init)
        let hasLayer = ["Application", "Adapters", "Sandbox"].contains(parts[1])
        return hasLayer ? parts[2] : parts[1]
    }

    /// The modules it imports.
    var imports: [String] {
        code.compactMap { line in
            let words = line.split(separator: " ").map(String.init)
            guard let place = words.firstIndex(of: "import"), place + 1 < words.count,
                words[..<place].allSatisfy({ $0 == "package" || $0.hasPrefix("@") })
            else { return nil }
            return words[place + 1]
        }
    }
}

/// What the layers and the style forbid, as a check of one file that names what it found.
enum SourceRule {
    private static let system = [
        "Foundation", "FoundationNetworking", "Glibc", "Synchronization", "Dispatch",
    ]
    private static let web = ["Hummingbird", "HTTPTypes", "NIOCore", "NIOPosix", "NIOHTTP1"]
    private static let core = ["Domain", "Ports", "Logging"]

    /// The modules a target may import; `nil` for one that no rule names.
    private static func allowedImports(of target: String) -> [String]? {
        switch target {
        case "Domain": ["Foundation"]
        case "Ports": ["Domain"] + system
        case "Engine", "PresetLibrary", "ScriptedModel": core + system
        case "HTTPTransport": ["CLibcurl"] + system
        case "TelegramBotAPI", "ModelProviders": core + ["HTTPTransport"] + system
        case "SQLiteStorage": core + ["GRDB"] + system
        case "ChatPage": system
        case "BotAPIEmulator": web + ["Logging"] + system
        default: nil
        }
    }

    /// Imports that point where they must not.
    static func strayImports(in file: SourceFile) -> [String] {
        guard file.target != "mio" else { return [] }
        guard let allowed = allowedImports(of: file.target) else {
            return ["\(file.path): no layer knows the target \(file.target)"]
        }
        return file.imports.filter { !allowed.contains($0) }.map { "\(file.path): imports \($0)" }
    }

    /// Words that stand nowhere, or in one place only.
    static func strayWords(in file: SourceFile) -> [String] {
        let rules: [(pattern: String, home: String?)] = [
            (#"\bDate\(\)"#, "Sources/Application/Ports/Timekeeper.swift"),
            (#"\bTask(\.detached)?\s*\{"#, nil),
            (#"\btry!|\bas!\s"#, nil),
            (#"@unchecked\s+Sendable|nonisolated\(unsafe\)"#, "Sources/Adapters/HTTPTransport/"),
            (#"\bprint\("#, "Sources/mio/"),
        ]
        return rules.flatMap { rule in
            file.code.enumerated().compactMap { number, line in
                guard line.range(of: rule.pattern, options: .regularExpression) != nil else { return nil }
                if let home = rule.home, file.path.hasPrefix(home) { return nil }
                return "\(file.path):\(number + 1): \(line.trimmingCharacters(in: .whitespaces))"
            }
        }
    }

    /// Sentences in Chinese, which belong into `presets/`; single words that code looks for are none. The sandbox must
    /// recognise some.
    static func prose(in file: SourceFile) -> [String] {
        guard !file.path.hasPrefix("Sources/Sandbox/") else { return [] }
        return file.code.enumerated().compactMap { number, line in
            let sentence = #"[\u4E00-\u9FFF]{2,}[，。！？；：][\u4E00-\u9FFF]{2,}"#
            guard line.range(of: sentence, options: .regularExpression) != nil else { return nil }
            return "\(file.path):\(number + 1): Chinese prose"
        }
    }
}
