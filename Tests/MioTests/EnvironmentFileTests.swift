import Testing

@testable import mio

struct EnvironmentFileTests {
    @Test(arguments: [
        ("A=1", ["A": "1"]), ("export A=1\nB_2=x", ["A": "1", "B_2": "x"]), ("# all\n\n  \t\nA=1\r\n", ["A": "1"]),
        ("  A = 1 2  ", ["A": "1 2"]), ("A=", ["A": ""]), ("A=1:x=y#z # why", ["A": "1:x=y#z"]),
        ("A= # none", ["A": ""]),
        (#"A='a "b" \n $c # d' # e"#, ["A": #"a "b" \n $c # d"#]), (#"A="a\n\t\"\\\$ 'b'""#, ["A": "a\n\t\"\\$ 'b'"]),
        ("exported=1", ["exported": "1"]), ("export=1", ["export": "1"]), ("\u{FEFF}A=可可", ["A": "可可"]),
        ("A=\"\"", ["A": ""]),
    ])
    func `lines become variables`(text: String, variables: [String: String]) {
        let file = EnvironmentFile(parsing: Array(text.utf8), file: "mio.env")

        #expect(file.variables == variables)
        #expect(file.problems.isEmpty)
    }

    @Test(arguments: [
        ("A=1\nhidden-words", "mio.env:2:1: expected NAME=VALUE, found no equals sign"),
        ("1A=2", "mio.env:1:1: a name before = has only letters, digits and _, and no digit first"),
        ("=2", "mio.env:1:1: a name before = has only letters, digits and _, and no digit first"),
        ("A-B=2", "mio.env:1:1: a name before = has only letters, digits and _, and no digit first"),
        ("A='x", "mio.env:1:1: the value of A has no closing quotation mark; a value stands on one line"),
        ("A=\"x\\\"", "mio.env:1:1: the value of A has no closing quotation mark; a value stands on one line"),
        ("A='x' y", "mio.env:1:1: something follows the closing quotation mark of A; remove it"),
        (
            #"A="\q""#,
            #"mio.env:1:1: in double quotes only \n, \t, \", \\ and \$ are escapes; use single quotes"#
        ),
        ("A=1\n\nA=2", "mio.env:3:1: A is set here again, first on line 1; keep one of them"),
    ])
    func `a line that is none is named without its value`(text: String, problem: String) {
        let file = EnvironmentFile(parsing: Array(text.utf8), file: "mio.env")

        #expect(file.problems.map(\.description) == [problem])
    }

    @Test func `every bad line is named and the good ones still count`() {
        let bytes = Array("x\nA=1\n".utf8) + [0xFF, 0x0A] + Array("B=2\nA=3\nC=".utf8) + [0]

        let file = EnvironmentFile(parsing: bytes, file: "mio.env")

        #expect(file.variables == ["A": "1", "B": "2"])
        #expect(file.problems.map(\.position.line) == [1, 3, 5, 6])
    }
}
