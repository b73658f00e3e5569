import Domain
import Foundation
import PresetLibrary
import Testing

struct PresetProblemsTests {
    /// One thing to spoil, and what is said of it.
    struct Fault: Sendable, CustomTestStringConvertible {
        let file: String
        let old: String
        let new: String
        let told: String

        init(_ file: String, _ old: String, _ new: String, _ told: String) {
            (self.file, self.old, self.new, self.told) = (file, old, new, told)
        }

        var testDescription: String { told }
    }

    @Test(arguments: [
        Fault("june/preset.json", #""pronouns""#, #""pronuns""#, #"june/preset.json:4: "pronuns" is not a known key"#),
        Fault("june/preset.json", #""pronouns""#, #""pronuns""#, #"june/preset.json: "pronouns" is missing"#),
        Fault(
            "june/preset.json", #""name": "June""#, #""name": " ""#,
            #"june/preset.json:2: "name" must be a text that is not empty"#),
        Fault(
            "june/preset.json", #""name": "June""#, #""name": 7"#,
            #"june/preset.json:2: "name" must be a text that is not empty"#),
        Fault("june/preset.json", #""en""#, #""tlh""#, #"june/preset.json:3: "language" has no texts in _common/tlh"#),
        Fault(
            "june/preset.json", #""valence": 0.2"#, #""valence": 1.2"#,
            #"june/preset.json:6: "temperament.valence" must be a number from -1.0 to 1.0"#),
        Fault(
            "june/preset.json", #""energy": 0.4"#, #""energy": true"#,
            #"june/preset.json:6: "temperament.energy" must be a number from 0.0 to 1.0"#),
        Fault(
            "june/preset.json", #""partners": 120"#, #""partners": 5"#,
            #""cadence.partners" must be a number from 36.0 to 10080.0"#),
        Fault(
            "june/preset.json", #""flirting": 520"#, #""flirting": 120"#,
            #""evolution.flirting" must be higher than the stage before it"#),
        Fault(
            "june/preset.json", #""flirting": 520"#, #""flirting": 800"#,
            #""evolution.partners" must be higher than the stage before it"#),
        Fault("june/preset.json", #"{ "good_friends": 220,"#, #"{ "#, #""evolution.good_friends" is missing"#),
        Fault("june/preset.json", #"["you"]"#, "[]", #""nicknames.just_met" needs at least 1 texts"#),
        Fault("june/preset.json", #"["you"]"#, #"["you", "you"]"#, #""nicknames.just_met" says the same twice"#),
        Fault(
            "june/preset.json", #""nice try. still june""#, #""""#,
            #""fallback_lines.injection" has an entry that is empty or no text"#),
        Fault(
            "june/preset.json", #""nice try. still june","#, "", #""fallback_lines.injection" needs at least 3 texts"#),
        Fault(
            "june/preset.json", "nice try. still june", "nice try, {name}",
            #""fallback_lines.injection" has a slot that nobody fills"#),
        Fault("june/preset.json", #""confused""#, #""puzzled""#, #""fallback_lines.puzzled" is not a known key"#),
        Fault(
            "june/preset.json", #""injection": ["#, #""injection": "x", "y": ["#,
            #""fallback_lines.injection" must be a list of texts"#),
        Fault(
            "june/preset.json", "greeting | oh good", "shout | oh good",
            #""sample_lines" has a line that is not 'kind | words'"#),
        Fault("june/preset.json", "answer |", "talk |", #""sample_lines" needs at least two lines of kind 'answer'"#),
        Fault(
            "june/preset.json", #""temperament": {"#, #""temperament": [], "x": {"#,
            #"june/preset.json:6: "temperament" must be an object"#),
        Fault(
            "june/preset.json", #""introduction": "June"#,
            #""introduction": ""# + String(repeating: "x", count: 301) + "June",
            #""introduction" must have at most 300 characters"#),
        Fault("june/preset.json", #""pronouns": "she","#, #""pronouns": "she""#, "june/preset.json: is not JSON: "),
        Fault(
            "june/RELATIONSHIP_DYNAMICS.md", "## flirting", "## fliring",
            #"june/RELATIONSHIP_DYNAMICS.md:19: "fliring" is not a stage"#),
        Fault(
            "june/RELATIONSHIP_DYNAMICS.md", "## flirting", "## fliring",
            ###"june/RELATIONSHIP_DYNAMICS.md: has no section "## flirting""###),
        Fault("june/RELATIONSHIP_DYNAMICS.md", "## flirting", "## just_met", #""just_met" has two sections"#),
        Fault(
            "june/RELATIONSHIP_DYNAMICS.md", "## partners", "## partners\n## flirting", ###""## partners" is empty"###),
        Fault(
            "june/RELATIONSHIP_DYNAMICS.md", "## just_met", "stray words\n## just_met",
            "june/RELATIONSHIP_DYNAMICS.md:3: words before the first stage are never used"),
        Fault(
            "june/RELATIONSHIP_DYNAMICS.md", "Calls them", "Calls {user}",
            "june/RELATIONSHIP_DYNAMICS.md: has a slot that nobody fills: {user}"),
        Fault(
            "june/PERSONA.md", "One brother", "{char} has a brother",
            "june/PERSONA.md:6: has a slot that nobody fills: {char}"),
        Fault(
            "_common/en/GUIDELINES.md", "# Notes", "# {notes}",
            "_common/en/GUIDELINES.md:15: has a slot that nobody fills: {notes}"),
        Fault(
            "_common/en/phrases.json", "{name}: {text}", "{name}:",
            #"_common/en/phrases.json:5: "group_message" lacks its slot {text}"#),
        Fault(
            "_common/en/phrases.json", "{name}: {text}", "{who}: {text}",
            #""group_message" has a slot that nobody fills: {who}"#),
        Fault("_common/en/JUDGE.md", "{from}", "just_met", "_common/en/JUDGE.md: lacks its slot {from}"),
        Fault(
            "_common/en/phrases.json", "now: {mood}.", "now.", #""mood" lacks its slot {mood}"#),
        Fault("_common/en/phrases.json", "Sunday ", "", #""weekdays" must be seven names parted by spaces"#),
        Fault("_common/en/phrases.json", #""voice""#, #""vioce""#, #""voice" is missing"#),
        Fault("_common/en/phrases.json", #""voice""#, #""vioce""#, #""vioce" is not a known key"#),
    ])
    func `a fault is told by file and line`(fault: Fault) throws {
        let folder = try PresetFolder()
        try folder.replace(fault.old, with: fault.new, in: fault.file)

        let error = try #require(throws: PresetError.self) { try PresetLibrary(directory: folder.url) }

        #expect(error.description.contains(fault.told), "\(error)")
    }

    @Test(arguments: [
        "keke/PERSONA.md", "keke/BEHAVIOR.md", "keke/RELATIONSHIP_DYNAMICS.md", "keke/preset.json",
        "_common/zh/GUIDELINES.md", "_common/zh/IDENTITY.md", "_common/zh/JUDGE.md", "_common/zh/phrases.json",
        "_common/cities.json",
    ])
    func `a file that is missing, empty, huge or no text is told`(file: String) throws {
        let reasons = try [nil, Data(), Data(repeating: 0x20, count: 70_000), Data([0xFF, 0xFE])].map { content in
            let folder = try PresetFolder()
            try folder.remove(file)
            try content?.write(to: folder.url.appending(path: file))
            return try #require(throws: PresetError.self) { try PresetLibrary(directory: folder.url) }
        }

        #expect(reasons[0].description.contains("\(file): is missing or cannot be read"))
        #expect(reasons[1].description.contains(file))
        #expect(reasons[2].description.contains("\(file): is larger than 65536 bytes"))
        #expect(reasons[3].description.contains("\(file): is not UTF-8"))
    }

    @Test func `all faults are told together`() throws {
        let folder = try PresetFolder()
        try folder.remove("keke/BEHAVIOR.md")
        try folder.replace("## partners", with: "## spouses", in: "june/RELATIONSHIP_DYNAMICS.md")
        try folder.replace(#""voice""#, with: #""vioce""#, in: "_common/zh/phrases.json")

        let error = try #require(throws: PresetError.self) { try PresetLibrary(directory: folder.url) }

        #expect(
            Set(error.problems.map(\.file)) == [
                "keke/BEHAVIOR.md", "june/RELATIONSHIP_DYNAMICS.md", "_common/zh/phrases.json",
            ])
        #expect(error.problems.count == 5)
    }

    @Test(arguments: ["With Space", "Upper", "dot.dot", "é"])
    func `a folder's name must be plain`(name: String) throws {
        let folder = try PresetFolder()
        try folder.write("{}", to: "\(name)/preset.json")

        let error = try #require(throws: PresetError.self) { try PresetLibrary(directory: folder.url) }

        #expect(error.problems.map(\.reason) == ["a folder's name has 1 to 32 of a-z, 0-9, - and _"])
    }

    @Test func `a folder without presets and one that is not there are told`() throws {
        let folder = try PresetFolder()
        try folder.remove("keke")
        try folder.remove("june")

        let empty = try #require(throws: PresetError.self) { try PresetLibrary(directory: folder.url) }
        let missing = try #require(throws: PresetError.self) {
            try PresetLibrary(directory: folder.url.appending(path: "nowhere"))
        }

        #expect(empty.description == ".: holds no preset")
        #expect(missing.description.contains(".: cannot be read"))
    }

    @Test func `what is no preset is passed over`() throws {
        let folder = try PresetFolder()
        try folder.write("notes", to: "README.md")
        try folder.write("swap", to: ".keke.swp")
        try folder.write("half done", to: "_draft/PERSONA.md")
        try folder.write("picture", to: "keke/portrait.png")

        let library = try PresetLibrary(directory: folder.url)

        #expect(library.personas.map(\.preset.rawValue) == ["june", "keke"])
    }
}
