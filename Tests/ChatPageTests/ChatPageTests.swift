import ChatPage
import Foundation
import Testing

struct ChatPageTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../Sources/Sandbox/ChatPage/Page").standardizedFileURL
    /// None when the folder cannot be read, which shows in the count.
    private static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()

    @Test func `the page has its files`() {
        #expect(Self.names.contains("index.html") && Self.names.contains("page.css"))
    }

    @Test(arguments: names)
    func `every file of the page is served as it is`(name: String) throws {
        let file = try #require(ChatPage.file(at: "/\(name)"))

        #expect(file.bytes == Array(try Data(contentsOf: Self.folder.appendingPathComponent(name))))
        #expect(file.mediaType.hasSuffix("; charset=utf-8"))
    }

    @Test func `the page itself stands at the root, and nothing stands elsewhere`() {
        #expect(ChatPage.file(at: "/")?.bytes == ChatPage.file(at: "/index.html")?.bytes)
        #expect(ChatPage.file(at: "/nothing.js") == nil)
        #expect(ChatPage.file(at: "/../Package.swift") == nil)
    }

    @Test(arguments: names)
    func `nothing is fetched from elsewhere`(name: String) throws {
        let text = try String(contentsOf: Self.folder.appendingPathComponent(name), encoding: .utf8)

        let addresses = text.matches(of: /(?:src|href|import|fetch|url)\W{1,3}(https?:)?\/\/[a-z]/)

        #expect(addresses.isEmpty)
    }
}
