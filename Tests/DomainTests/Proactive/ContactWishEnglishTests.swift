import Domain
import Foundation
import Testing

@Suite struct ContactWishEnglishTests {
    private let cities = CityZonesFixtures.cities

    @Test(arguments: [
        ("don't text me after 11pm", "23:00-08:00"), ("Don’t text me after 11 PM.", "23:00-08:00"),
        ("after 11pm please don't text me", "23:00-08:00"), ("hey, after 11pm, don't text me", "23:00-08:00"),
        ("could you not text me after eleven?", "23:00-08:00"), ("no texts after 11pm please", "23:00-08:00"),
        ("I'm asleep by eleven", "23:00-08:00"), ("btw I'm usually asleep by 11", "23:00-08:00"),
        ("don't text me after 11pm because I need my sleep", "23:00-08:00"),
        ("I love this, but don't text me after 11pm", "23:00-08:00"), ("don't text me at night", "23:00-08:00"),
        ("don't message me in the middle of the night", "23:00-08:00"),
        ("please don't wake me when I'm asleep", "23:00-08:00"), ("ＤＯＮ’Ｔ　ＴＥＸＴ　ＭＥ　ＡＦＴＥＲ　１１ＰＭ", "23:00-08:00"),
        ("I said don't text me after 11pm!", "23:00-08:00"), ("stop texting me late at night", "23:00-08:00"),
        ("no more messages at night please", "23:00-08:00"), ("dont msg me after 10", "22:00-08:00"),
        ("can you please not message me past 10pm", "22:00-08:00"), ("my bedtime is 10", "22:00-08:00"),
        ("please don't message me after midnight", "00:00-08:00"), ("stop texting me after midnight", "00:00-08:00"),
        ("i go to sleep around midnight", "00:00-08:00"),
        ("Please, don't text me after 11:30 p.m., ok?", "23:30-08:00"),
        ("I'd rather you didn't text me after 9pm", "21:00-08:00"), ("never text me after 1am", "01:00-08:00"),
        ("I usually go to bed at 10:30", "22:30-08:00"), ("I'm normally in bed by half past ten", "22:30-08:00"),
        ("don't text me before 9am", "23:00-09:00"), ("don't text me after 11pm or before 9am", "23:00-09:00"),
        ("please don't wake me up before 10", "23:00-10:00"), ("no messages before noon please", "23:00-12:00"),
        ("don't text me between 11pm and 7am", "23:00-07:00"), ("don't message me from 1pm to 3pm", "13:00-15:00"),
        ("I sleep from 2am to 10am", "02:00-10:00"), ("don't text me at work", "09:00-18:00"),
        ("Please don't text me while I'm at work!", "09:00-18:00"),
        ("can you not message me during work hours?", "09:00-18:00"),
        ("don't text me when I'm working", "09:00-18:00"), ("Stop texting me at work, please", "09:00-18:00"),
        ("at work please don't message me", "09:00-18:00"), ("ok so don't text me at work lol", "09:00-18:00"),
        ("Don't message me when I'm in the office", "09:00-18:00"), ("I go to bed at 6am, night shift", "06:00-14:00"),
        ("I sleep at 7 in the morning", "07:00-15:00"), ("my usual bedtime is 3am", "03:00-11:00"),
        ("I sleep from 9am to 5pm", "09:00-17:00"), ("don't text me from 12 to 2", "12:00-14:00"),
        ("don't text me before 5am", "23:00-05:00"),
    ])
    func `hours are heard`(text: String, hours: String) throws {
        let quiet = try #require(QuietHours.read(hours))

        let wish = ContactWish.read(text, cities: cities)
        let proposed = wish?.preferences(after: ContactPreferences(quiet: .off), at: OutreachFixtures.now)

        #expect(proposed?.quiet == quiet)
    }

    @Test(arguments: [
        ("give me a few days", 3), ("I need a few days to myself", 3), ("stop texting me for a while", 3),
        ("let's not talk for a few days", 3), ("don't text me for 3 days", 3),
        ("Give me a couple of days, please", 2), ("please leave me alone for a couple of days", 2),
        ("leave me alone for a week", 7), ("don't text me this week", 7), ("I need some space for a week", 7),
        ("give me a week to myself", 7), ("don't text me for a week ok?", 7), ("please don't message me today", 1),
        ("leave me alone today", 1), ("don't message me for two weeks please", 14),
        ("could you not text me for a month?", 30), ("I need a day to myself", 1), ("I need a few days offline", 3),
        ("don't text me this week, I'm busy", 7),
    ])
    func `pauses are heard`(text: String, days: Int) {
        let message = text

        let wish = ContactWish.read(message, cities: cities)

        #expect(wish == .pause(days: days))
    }

    @Test(arguments: [
        "stop texting me first", "don't text me first", "Please don't message me first.",
        "can you stop texting me first?", "stop texting me", "stop messaging me", "don't contact me anymore",
        "don't text me again", "don't text me unless I text you first", "stop initiating conversations",
        "never text me first again", "stop writing to me out of the blue", "let me text first",
        "only text me when I text you first", "no more random messages please", "I don't want you to text me first",
        "wait for me to text first", "quit texting me", "you don't have to text me first",
        "please don't write first", "stop writing first", "don't text first", "stop texting me, baby",
    ])
    func `an end is heard`(text: String) {
        let message = text

        let wish = ContactWish.read(message, cities: cities)

        #expect(wish == .stop)
    }

    @Test(arguments: [
        ("I'm in Tokyo now", "Asia/Tokyo"), ("im in tokyo now lol", "Asia/Tokyo"),
        ("I'm currently in Japan", "Asia/Tokyo"), ("I'm on Tokyo time now", "Asia/Tokyo"),
        ("I’m in New York right now", "America/New_York"), ("I'm based in NYC these days", "America/New_York"),
        ("I moved to Berlin", "Europe/Berlin"), ("I just moved to Munich!", "Europe/Berlin"),
        ("my time zone is Berlin", "Europe/Berlin"), ("I've moved to London", "Europe/London"),
        ("I've just moved to London", "Europe/London"), ("I live in Sydney now", "Australia/Sydney"),
        ("btw I live in Paris", "Europe/Paris"), ("just landed in Singapore", "Asia/Singapore"),
        ("I just landed in Singapore", "Asia/Singapore"), ("I'm in LA this week", "America/Los_Angeles"),
        ("I'm back in Beijing", "Asia/Shanghai"), ("I'm living in São Paulo now", "America/Sao_Paulo"),
        ("I'm in Mumbai for work", "Asia/Kolkata"),
    ])
    func `places are heard`(text: String, zone: String) {
        let message = text

        let wish = ContactWish.read(message, cities: cities)

        #expect(wish == TimeZone(identifier: zone).map { .zone($0) })
    }

    @Test(arguments: [
        "", "hi", "I texted him at work", "my boss texts me at work", "my boss keeps texting me after 11pm",
        "he said don't text me after 11pm", "She told me: don't text me at work", "\"don't text me after 11pm\"",
        "“Don't text me at work,” she said", "> don't text me after 11pm",
        "if you don't text me after 11pm I'll be sad", "if I'm in Tokyo now, why is it dark?",
        "you don't text me at work", "you never text me first", "why don't you text me first?",
        "why don't you ever text me after 11pm?", "don't text me after 11pm?", "text me after 11pm",
        "you can text me at work", "do text me before 9am", "don't text him after 11pm", "don't text her at work",
        "don't call my mom after 9pm", "I don't text people after 11pm", "nobody texts me after 11pm",
        "they don't text me at work", "my friends don't text me first", "I went to bed at 11",
        "I went to sleep around midnight", "I was asleep by eleven", "my kids are asleep by eight",
        "he's asleep by eleven", "she goes to bed at 10", "I'm going to bed at 11 tonight",
        "I'll be asleep by eleven tonight", "are you asleep by eleven?", "I wish I was asleep by eleven",
        "I'm asleep", "I stopped texting him first", "he stopped texting me first", "I told him to stop texting me",
        "my ex won't stop texting me", "stop texting your ex", "stop texting and driving", "don't stop texting me",
        "never stop texting me first", "please don't stop messaging me", "please stop messaging me so late",
        "don't text me this weekend", "give me a few days to finish the report", "give me a minute",
        "give me a call in a few days", "give me a break", "give me five", "leave me alone",
        "I need a few days off work", "I need a week", "the doctor gave me a few days", "my boss gave me two weeks",
        "I'd love to be in Tokyo now", "my sister moved to Berlin", "my sister is in Tokyo now", "he's in Tokyo now",
        "I want to move to Berlin", "I used to live in London", "I lived in London", "when I live in Paris",
        "I dreamed I'm in Tokyo now", "In my dream, I'm in Tokyo now", "I'm in love now", "I'm in bed now",
        "I'm in a meeting right now", "I moved to the couch", "I'm in trouble now", "Have you ever moved to Berlin?",
        "should I tell him don't text me at work?", "translate: don't text me after 11pm",
        "just kidding, don't text me after 11pm", "the song goes don't text me after midnight",
        "don't text me after work", "don't message me after you read this", "don't text me after the movie",
        "we don't text at work", "don't bother", "don't text and drive", "can you text me after 11?",
        "remember when you said you'd text me at work", "imagine I moved to Berlin", "suppose I'm in Tokyo now",
        "one day I live in Paris", "everyone says don't text me after 11pm", "♪ don't call me after midnight ♪",
        "don't text me between you and me", "don't text me between 9 and 5", "my shift ends after 11pm, text me",
        "Tell him: don't text me after 11", "my mom: don't call me after 9pm",
        "Me to my boss: don't text me at work!!", "so I said to her don't text me after 11pm",
        "my therapist thinks I should say don't text me after 11pm", "I might say \"stop texting me first\"",
        "what would you do if I said stop texting me?", "haha stop texting me so cute",
        "Stop! texting me while driving is dangerous", "don't text me first thing in the morning",
        "don't text me your problems", "don't message me on instagram", "don't call me baby",
        "Don't call me after all that", "don't call me crazy", "never call me that again", "don't wake me up",
        "wake me up before 9", "don't wake me up before you go go", "don't contact me again, said the email",
        "the recruiter wrote don't contact me again", "don't write me off",
        "never bother me again is what my sister yelled", "give me two weeks and I'll be fit", "give me a day or two",
        "give me a week, tops", "I need two days", "I need a week of vacation",
        "I need some space in my room for a week", "I moved to the second floor", "I moved to Berlin Street",
        "I'm in Paris Hilton mood now", "I'm in Berlin in my novel", "I live in London in this game",
        "I live in Tokyo Drift now", "I'm in Tokyo now? no way", "in the movie I'm in Tokyo now",
        "as of today my character moved to Berlin", "I'm over Berlin now", "I'm back in LA LA land",
        "I'm in Singapore Airlines seat now", "i landed in Paris, in my dream", "I'm going to be in Tokyo",
        "I'm in the New York state of mind right now", "I go to bed at 11 and wake at 7 but my brother sleeps at 3",
        "do you sleep at 11?", "you go to bed at 11", "you're asleep by eleven", "I used to go to bed at 10",
        "I should go to bed at 10", "I want to go to bed at 10", "tonight I go to bed at 10",
        "I don't go to bed at 10", "I never go to bed at 10", "I hardly ever go to bed at 11",
        "I can't go to bed at 11", "I usually don't go to bed at 11", "don't text me after 5 beers",
        "don't text me after 2 days of silence", "don't text me after 11 minutes", "don't text me at 11",
        "don't text me before 2 weeks are over", "no calls after 2 attempts", "no texts for 3 days and now this",
        "no messages for two weeks, I was worried", "no messages for two weeks", "no texts today?",
        "you left me alone for a week", "why did you leave me alone for a week",
        "leave me alone for a week and see what happens", "don't leave me alone today",
        "please don't leave me alone for a few days", "don't stop texting me for a week", "let me text you",
        "only text me", "don't text me unless you miss me", "I don't want you to text me after 11pm? no I do",
        "Do I want you to stop texting me? no", "I never said stop texting me", "I didn't mean stop texting me",
        "I don't mean don't text me after 11pm", "it's not like I said don't text me at work",
        "wasn't there a rule, don't text me at work", "rule 1: don't text me at work",
        "\"Don't text me at work\" is what he put in his profile", "His bio reads don't text me after 11pm",
        "don't text me after 11pm - my ex, 2019", "don't text me after 8am", "don't text me before 11pm",
        "don't text me before 10pm I'm at work", "I'm asleep before noon",
        String(repeating: "don't text me after 11pm ", count: 400),
    ])
    func `what is no wish is not heard as one`(text: String) {
        let message = text

        let wish = ContactWish.read(message, cities: cities)

        #expect(wish == nil)
    }

    @Test(arguments: [
        "stop calling me baby", "stop calling me dear", "please stop calling me honey", "stop calling me babe",
        "don't call me honey", "don't call me tonight, text me", "don't call me after 10, text me",
        "don't call me at work, text me", "no calls at work please", "I need a day off", "I want a few days off",
        "I need two weeks off", "I need a week off", "I could use a day off", "I need a few days away",
        "give me a couple of days, your surprise is on the way", "give me a few days and I'll have the money",
        "omg stop texting me lol", "stop texting me haha", "stop texting me 😂", "leave me alone today lol",
        "leave me alone tonight hahaha", "stop texting me, I'm in a meeting, I'll call you later",
        "stop texting me, I'm in class", "stop texting me I'm driving", "please don't bother me today, I'm gaming",
        "don't text first thing in the morning", "I don't text first", "you don't text first",
        "you don't have to text first",
    ])
    func `nobody stops for what is said of calls and holidays, in play or of a moment`(text: String) {
        let message = text

        let wish = ContactWish.read(message, cities: cities)

        #expect(wish == nil)
    }
}
