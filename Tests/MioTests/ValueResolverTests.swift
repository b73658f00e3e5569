import Foundation
import Testing

@testable import mio

struct ValueResolverTests {
    private let folder: TemporaryFolder
    private let resolver: ValueResolver

    init() throws {
        folder = try TemporaryFolder()
        try folder.makeFolder("sub")
        try folder.write(" \n words \n", to: "secret")
        try folder.write(" \n", to: "blank")
        try Data([0xFF]).write(to: URL(fileURLWithPath: folder.file("binary")))
        try folder.write(String(repeating: "x", count: 65_537), to: "large")
        resolver = ValueResolver(
            directory: folder.path, environmentFile: "mio.env",
            fileVariables: ["BOTH": "from file", "A": "1", "NONE": "", "NAME": "secret"],
            processVariables: ["BOTH": "from process", "B": "2", "NONE": "x", "NESTED": "${A}", "FILE": "file:secret"])
    }

    @Test(arguments: [
        ("plain", "plain"), ("${A}", "1"), ("${B}", "2"), ("<${A}-${B}>", "<1-2>"), ("${BOTH}", "from file"),
        ("$${A}", "${A}"), ("$$${A}", "$${A}"), ("$A $ $$", "$A $ $$"), ("${NESTED}", "${A}"),
        ("${FILE}", "file:secret"),
        ("file:secret", "words"), ("file:./sub/../${NAME}", "words"),
    ])
    func `a string becomes the value it stands for`(written: String, expected: String) throws {
        let value = try resolver.resolve(written)

        #expect(value == expected)
    }

    @Test func `a path from the root is taken as it is`() throws {
        let written = "file:\(folder.path)/secret"

        let value = try resolver.resolve(written)

        #expect(value == "words")
    }

    @Test(arguments: [
        ("", "is empty; write a value or remove the key"),
        ("${GONE}", "${GONE} is not set; put GONE=… into mio.env or into the environment"),
        ("x${NONE}", "${NONE} is empty; put NONE=… into mio.env or into the environment"),
        ("${A", "${ begins no variable; write ${NAME}, or $${ for the characters themselves"),
        ("${}", "${ begins no variable; write ${NAME}, or $${ for the characters themselves"),
        ("${A:-b}", "${ begins no variable; write ${NAME}, or $${ for the characters themselves"),
        ("file:", "file: names no file; write a path after it"),
        ("file:/gone/x", "the file /gone/x does not exist"), ("file:sub", "the file sub is not a file"),
        ("file:blank", "the file blank is empty"), ("file:binary", "the file binary is not UTF-8 text"),
        ("file:large", "the file large is too large"), ("file:${A}", "the file ${A} does not exist"),
        ("file:secret/x", "the file secret/x does not exist"),
    ])
    func `a string that stands for nothing says why, and repeats no value`(written: String, message: String) {
        let failure = #expect(throws: ValueFailure.self) { try resolver.resolve(written) }

        #expect(failure?.message == message)
    }

    @Test(.timeLimit(.minutes(5))) func `a pipe in a file's place does not stop the program`() throws {
        try #require(mkfifo(folder.file("pipe"), 0o600) == 0)

        let failure = #expect(throws: ValueFailure.self) { try resolver.resolve("file:pipe") }

        #expect(failure?.message == "the file pipe is not a file")
    }
}
