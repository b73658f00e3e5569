import Domain
import Testing

private let answers: [(answer: String, count: Int, descriptions: [Int: String])] = [
    (answer: "1. a cat\n2. a dog", count: 2, descriptions: [0: "a cat", 1: "a dog"]),
    ("1、一只猫\n2、一只狗", 2, [0: "一只猫", 1: "一只狗"]),
    ("1) a\n2: b\n3：c\n4）d\n5．e", 5, [0: "a", 1: "b", 2: "c", 3: "d", 4: "e"]),
    ("  1.  a cat  \r\n\r\n 2. a dog\r\n", 2, [0: "a cat", 1: "a dog"]),
    ("1. a shopping list:\n1. milk\n3. eggs\n2. a dog", 2, [0: "a shopping list: 1. milk 3. eggs", 1: "a dog"]),
    ("2. a dog\n1. a bone", 2, [1: "a dog 1. a bone"]),
    ("1. a clock\n2.30 pm\n2:30\n2. a dog", 2, [0: "a clock 2.30 pm 2:30", 1: "a dog"]),
    ("**1.** a cat\n**2.** a dog", 2, [0: "a cat", 1: "a dog"]),
    ("## 1. a cat\n- 2. a dog", 2, [0: "a cat", 1: "a dog"]),
    ("**Picture 1:** a cat\n**picture 2:** a dog", 2, [0: "a cat", 1: "a dog"]),
    ("图1：一只猫\n图 2：一只狗", 2, [0: "一只猫", 1: "一只狗"]), ("图片1：一只猫\n图片2：一只狗", 2, [0: "一只猫", 1: "一只狗"]),
    ("-1. a cat", 2, [0: "a cat"]), ("1. a cat\n- on a sofa", 2, [0: "a cat - on a sofa"]),
    ("A cat.\n\nA dog.", 2, [0: "A cat.", 1: "A dog."]), ("1 a cat\n2 a dog", 2, [0: "1 a cat", 1: "2 a dog"]),
    ("A menu:\n1. soup\n2. fish", 1, [0: "A menu:\n1. soup\n2. fish"]), ("图1：一只猫", 1, [0: "一只猫"]),
    ("2. a dog", 2, [1: "a dog"]), ("1. a sign\nin red\n2. a dog", 2, [0: "a sign in red", 1: "a dog"]),
    ("Here they are:\n1. a cat\n2. a dog", 2, [0: "a cat", 1: "a dog"]), ("1. a cat\n2.", 2, [0: "a cat"]),
    ("12. a dozen", 12, [11: "a dozen"]), ("1. a sign: “2. FLOOR”", 1, [0: "a sign: “2. FLOOR”"]),
    ("1. a cat", 1, [0: "a cat"]), ("A cat on a sofa.", 1, [0: "A cat on a sofa."]),
    (" 一只猫\n在睡觉 \n", 1, [0: "一只猫\n在睡觉"]),
    ("2 cats on a sofa", 1, [0: "2 cats on a sofa"]),
]

@Suite struct VisionPromptTests {
    @Test(arguments: answers)
    func `each picture has the line of its number`(answer: String, count: Int, descriptions: [Int: String]) {
        let told = answer

        let read = VisionPrompt.descriptions(in: told, count: count)

        #expect(read == descriptions)
    }

    @Test(arguments: [
        ("", 1), (" \n\t\n", 1), ("1.", 1), ("A cat and a dog.", 2), ("0. a cat", 2), ("3. a cat", 2),
        ("3. a cat\n4. a dog", 2), ("99999999999999999999. a cat", 2), ("a. a cat", 2), ("...", 2),
        ("A\nB\nC", 2), ("a cat", 0),
    ])
    func `what tells of no picture is no description`(answer: String, count: Int) {
        let told = answer

        let read = VisionPrompt.descriptions(in: told, count: count)

        #expect(read == [:])
    }

    @Test func `a number on a line of its own stands for what follows`() {
        let told = "1.\na cat\n2.\n a dog"

        let read = VisionPrompt.descriptions(in: told, count: 2)

        #expect(read == [0: "a cat", 1: "a dog"])
    }

    @Test func `pictures are sent in order under the task of describing them`() throws {
        let pictures = try (1...3).map { try BackgroundFixtures.picture($0) }

        let prompt = VisionPrompt.prompt(for: pictures, in: BackgroundFixtures.persona().common)

        #expect(prompt.system == "VISION")
        #expect(prompt.messages == [.init(.user, "1. 2. 3.", pictures: pictures)])
    }
}
