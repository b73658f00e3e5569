import Domain
import Testing

@Suite struct LinkingCommandTests {
    @Test(arguments: [
        ("/link", Command.link), ("/link K7RM-2QXD", .link), ("/LINK@MioBot k7rm2qxd", .link), ("/unlink", .unlink),
        ("/unlink now", .unlink), ("/linked", nil), ("/un link", nil), ("link", nil),
    ])
    func `accounts are linked and parted by commands`(text: String, command: Command?) {
        let written = text

        let read = Command(text: written)

        #expect(read == command)
    }

    @Test(arguments: [true, false])
    func `a button brings back whether parting is meant`(isMeant: Bool) {
        let press = ButtonPress.unlink(isMeant: isMeant)

        let read = ButtonPress(data: press.data)

        #expect(read == press)
    }

    @Test(arguments: ["unlink", "unlink:", "unlink:maybe", "unlink:yes:now", "link:yes", "UNLINK:yes"])
    func `what no button of ours carries means nothing`(data: String) {
        let carried = data

        let press = ButtonPress(data: carried)

        #expect(press == nil)
    }
}
