import Domain
import Testing

private let kinds: [String: RelationshipKind] = [
    "friend": .friend, "朋友": .friend, "just met": .stranger, "there's a spark": .crush,
]
private let skips: Set<String> = ["skip", "跳过"]
private let known = PersonProfile(kind: .stranger, nickname: "Kiki", name: "Kim Lee", about: "I paint.")

private let order: [(field: PersonProfile.Field, next: Onboarding)] = [
    (field: .kind, next: .asking(.nickname)), (.nickname, .asking(.name)), (.name, .asking(.about)), (.about, .done),
]

private let answers: [(field: PersonProfile.Field, words: String, profile: PersonProfile)] = [
    (field: .kind, words: "friend", profile: PersonProfile(kind: .friend)),
    (.kind, " FRIEND\n", PersonProfile(kind: .friend)), (.kind, "朋友", PersonProfile(kind: .friend)),
    (.kind, "Just  Met", PersonProfile(kind: .stranger)), (.kind, "朋友。", PersonProfile(kind: .friend)),
    (.kind, "Friend!", PersonProfile(kind: .friend)), (.kind, "🥰 friend 🥰", PersonProfile(kind: .friend)),
    (.kind, "“朋友”～", PersonProfile(kind: .friend)), (.kind, "There’s a spark…", PersonProfile(kind: .crush)),
    (.nickname, "Kiki", PersonProfile(nickname: "Kiki")),
    (.name, "  Kim\t \nLee ", PersonProfile(name: "Kim Lee")),
    (.about, "I paint.\n\nA lot.", PersonProfile(about: "I paint. A lot.")),
    (.name, "friend", PersonProfile(name: "friend")), (.name, "Skipper", PersonProfile(name: "Skipper")),
    (.about, "I skip rope.", PersonProfile(about: "I skip rope.")),
    (.about, "1/2 French", PersonProfile(about: "1/2 French")),
    (.nickname, "小鱼!", PersonProfile(nickname: "小鱼!")),
    (.nickname, "⟦x⟧ {name}", PersonProfile(nickname: "⟦x⟧ {name}")),
]

private let refusals: [(field: PersonProfile.Field, answer: Onboarding.Answer, refusal: Onboarding.Refusal)] = [
    (field: .kind, answer: .words("lover"), refusal: .noSuchKind), (.kind, .words("friend of mine"), .noSuchKind),
    (.kind, .words(String(repeating: "x", count: 5000)), .noSuchKind), (.kind, .words(" \n"), .notWords),
    (.kind, .unreadable, .notWords), (.nickname, .words(""), .notWords), (.nickname, .unreadable, .notWords),
    (.about, .words("\u{3000}\u{A0}"), .notWords), (.name, .words("/skip"), .notWords),
    (.kind, .words("/start"), .notWords), (.about, .words(" /anything else"), .notWords),
    (.kind, .words("🥰"), .noSuchKind), (.kind, .words("friend or foe"), .noSuchKind),
    (.nickname, .words(String(repeating: "👨‍👩‍👧‍👦", count: 20)), .tooLong(limit: 20)),
    (.nickname, .words(String(repeating: "很", count: 21)), .tooLong(limit: 20)),
    (.name, .words(String(repeating: "x", count: 41)), .tooLong(limit: 40)),
    (.about, .words(String(repeating: "👍🏽", count: 301)), .tooLong(limit: 300)),
]

@Suite struct OnboardingTests {
    @Test(arguments: order)
    func `a question that is left leads to the next and changes nothing`(
        field: PersonProfile.Field, next: Onboarding
    ) {
        let answer = Onboarding.Answer.skip

        let outcome = Onboarding.outcome(of: answer, to: field, knowing: known, kinds: kinds, skips: skips)

        #expect(outcome == .taken(known, next: next))
    }

    @Test(arguments: PersonProfile.Field.allCases, ["skip", "Skip", " SKIP. ", "跳过", "跳过！"])
    func `a question may be left in words as well`(field: PersonProfile.Field, words: String) {
        let answer = Onboarding.Answer.words(words)

        let outcome = Onboarding.outcome(of: answer, to: field, knowing: known, kinds: kinds, skips: skips)

        let next = order.first { $0.field == field }?.next
        #expect(outcome == next.map { Onboarding.Outcome.taken(known, next: $0) })
    }

    @Test(arguments: answers)
    func `an answer is kept as one line`(field: PersonProfile.Field, words: String, profile: PersonProfile) {
        let answer = Onboarding.Answer.words(words)

        let outcome = Onboarding.outcome(of: answer, to: field, knowing: PersonProfile(), kinds: kinds, skips: skips)

        let next = order.first { $0.field == field }?.next
        #expect(outcome == next.map { Onboarding.Outcome.taken(profile, next: $0) })
    }

    @Test(arguments: refusals)
    func `an answer that cannot be taken is refused with the reason`(
        field: PersonProfile.Field, answer: Onboarding.Answer, refusal: Onboarding.Refusal
    ) {
        let profile = known

        let outcome = Onboarding.outcome(of: answer, to: field, knowing: profile, kinds: kinds, skips: skips)

        #expect(outcome == .refused(refusal))
    }

    @Test(arguments: [PersonProfile.Field.nickname, .name, .about], ["x", "很", "👍🏽"])
    func `an answer may be as long as is said`(field: PersonProfile.Field, letter: String) {
        let words = String(repeating: letter, count: field.limit)

        let outcome = Onboarding.outcome(of: .words(words), to: field, knowing: known, kinds: kinds, skips: skips)

        guard case .taken(let profile, _) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect([profile.nickname, profile.name, profile.about].contains(words))
    }

    @Test func `a new answer leaves the others as they are`() {
        let answer = Onboarding.Answer.words("Kim")

        let outcome = Onboarding.outcome(of: answer, to: .name, knowing: known, kinds: kinds, skips: skips)

        let expected = PersonProfile(kind: .stranger, nickname: "Kiki", name: "Kim", about: "I paint.")
        #expect(outcome == .taken(expected, next: .asking(.about)))
    }

    @Test(arguments: [PersonProfile.Field.nickname, .name, .about])
    func `marks piled on one character do not make an answer short`(field: PersonProfile.Field) {
        let words = "z" + String(repeating: "\u{301}", count: 4000)

        let outcome = Onboarding.outcome(of: .words(words), to: field, knowing: known, kinds: kinds, skips: skips)

        #expect(outcome == .refused(.tooLong(limit: field.limit)))
    }
}
