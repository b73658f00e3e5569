import ArgumentParser

/// `mio version`
struct VersionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "version", abstract: "Say which Mio this is.")

    @Flag(help: "As JSON.")
    var json = false

    func run() {
        print(json ? #"{"version":"\#(Version.number)"}"# : Version.text)
    }
}
