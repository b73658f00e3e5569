import Domain
import Foundation
import Testing

private let whole = PersonProfile(kind: .crush, nickname: "Kiki", name: "Kim Lee", about: "I paint.")

private let remainders: [(field: PersonProfile.Field, rest: PersonProfile)] = [
    (field: .kind, rest: PersonProfile(nickname: "Kiki", name: "Kim Lee", about: "I paint.")),
    (.nickname, PersonProfile(kind: .crush, name: "Kim Lee", about: "I paint.")),
    (.name, PersonProfile(kind: .crush, nickname: "Kiki", about: "I paint.")),
    (.about, PersonProfile(kind: .crush, nickname: "Kiki", name: "Kim Lee")),
]

@Suite struct PersonProfileTests {
    @Test(arguments: remainders)
    func `one answer can be taken out alone`(field: PersonProfile.Field, rest: PersonProfile) {
        let profile = whole

        let without = profile.without(field)

        #expect(without == rest)
        #expect(without.without(field) == rest)
    }

    @Test func `without every answer nothing is left`() {
        let fields = PersonProfile.Field.allCases

        let rest = fields.reduce(whole) { $0.without($1) }

        #expect(rest == PersonProfile())
    }

    @Test(arguments: [
        (#"{"kind":"crush","nickname":"Kiki","name":"Kim Lee","about":"I paint."}"#, whole),
        (#"{"name":"Kim","something":"newer"}"#, PersonProfile(name: "Kim")), ("{}", PersonProfile()),
    ])
    func `what was stored long ago is read as it was meant`(stored: String, profile: PersonProfile) throws {
        let data = Data(stored.utf8)

        let read = try JSONDecoder().decode(PersonProfile.self, from: data)

        #expect(read == profile)
    }

    @Test(arguments: [whole, PersonProfile(), PersonProfile(about: "\"⟦\n⟧\" 😂")])
    func `a profile is the same after it was stored`(profile: PersonProfile) throws {
        let stored = try JSONEncoder().encode(profile)

        let read = try JSONDecoder().decode(PersonProfile.self, from: stored)

        #expect(read == profile)
    }

    @Test(arguments: [(PersonProfile.Field.nickname, 20), (.name, 40), (.about, 300)])
    func `no answer is an essay`(field: PersonProfile.Field, longest: Int) {
        let answers = [longest, longest + 1].map { Onboarding.Answer.words(String(repeating: "很", count: $0)) }

        let outcomes = answers.map {
            Onboarding.outcome(of: $0, to: field, knowing: PersonProfile(), kinds: [:], skips: [])
        }

        #expect(outcomes[0] != .refused(.tooLong(limit: longest)))
        #expect(outcomes[1] == .refused(.tooLong(limit: longest)))
    }
}
